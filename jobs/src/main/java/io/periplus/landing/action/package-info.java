/**
 * What the company does about it, what it may do, and what vendors report.
 *
 * <p>Pages of the landing contract, one a table. May be read from {@code landing} and by tests.
 * Never belongs here: how a file is read, or what silver makes of a row.
 */
@NullMarked
package io.periplus.landing.action;

import org.jspecify.annotations.NullMarked;
