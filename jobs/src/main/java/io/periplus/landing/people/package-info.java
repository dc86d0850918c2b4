/**
 * Who works for the company, how much, how well, and under which bonus.
 *
 * <p>Pages of the landing contract, one a table. May be read from {@code landing} and by tests.
 * Never belongs here: how a file is read, or what silver makes of a row.
 */
@NullMarked
package io.periplus.landing.people;

import org.jspecify.annotations.NullMarked;
