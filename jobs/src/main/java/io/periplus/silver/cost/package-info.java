/**
 * Prices of work and the books against which the warehouse is reconciled.
 *
 * <p>Pages of the silver layer, one a table: its declaration and its query. May be read from {@code
 * silver}, {@code journey}, {@code features}, {@code models} and {@code gold}. Never belongs here:
 * what a contact or an order cost.
 */
@NullMarked
package io.periplus.silver.cost;

import org.jspecify.annotations.NullMarked;
