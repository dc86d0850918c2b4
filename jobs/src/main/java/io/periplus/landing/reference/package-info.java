/**
 * The names and rules of a company: channels, touchpoints, reasons, calendars, cut points.
 *
 * <p>Pages of the landing contract, one a table. May be read from {@code landing} and by tests.
 * Never belongs here: how a file is read, or what silver makes of a row.
 */
@NullMarked
package io.periplus.landing.reference;

import org.jspecify.annotations.NullMarked;
