/**
 * The company's own names: touchpoints, channels, reasons, causes, segments, metrics.
 *
 * <p>Pages of the silver layer, one a table: its declaration and its query. May be read from {@code
 * silver}, {@code journey}, {@code features}, {@code models} and {@code gold}. Never belongs here:
 * facts.
 */
@NullMarked
package io.periplus.silver.reference;

import org.jspecify.annotations.NullMarked;
