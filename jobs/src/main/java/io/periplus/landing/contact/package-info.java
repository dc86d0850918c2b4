/**
 * What happens between customers and the company: conversations, cases, messages, clicks, events.
 *
 * <p>Pages of the landing contract, one a table. May be read from {@code landing} and by tests.
 * Never belongs here: how a file is read, or what silver makes of a row.
 */
@NullMarked
package io.periplus.landing.contact;

import org.jspecify.annotations.NullMarked;
