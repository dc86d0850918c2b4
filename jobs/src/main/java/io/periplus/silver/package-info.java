/**
 * Typed, without repeats, one row per thing, joined by customer, in one currency: how the latest
 * versions are read from bronze, what all silver tables share, and the one shape of all events.
 *
 * <p>May be read from {@code journey}, {@code features}, {@code models}, {@code gold} and {@code
 * ops}. Never belongs here: a file, a source's own form, a measure made for one report.
 */
@NullMarked
package io.periplus.silver;

import org.jspecify.annotations.NullMarked;
