/**
 * Who the customers are: source ids joined into persons.
 *
 * <p>Pages of the silver layer, one a table: its declaration and its query. May be read from {@code
 * silver}, {@code journey}, {@code features}, {@code models} and {@code gold}. Never belongs here:
 * anything that a customer did.
 */
@NullMarked
package io.periplus.silver.customer;

import org.jspecify.annotations.NullMarked;
