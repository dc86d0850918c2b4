/**
 * Every silver fact that concerns a customer, in the one shape that the fold reads.
 *
 * <p>Pages of the silver layer, one a table: its declaration and its query. May be read from {@code
 * silver}, {@code journey}, {@code features}, {@code models} and {@code gold}. Never belongs here:
 * order in time, episodes or touchpoints: those are the fold's.
 */
@NullMarked
package io.periplus.silver.event;

import org.jspecify.annotations.NullMarked;
