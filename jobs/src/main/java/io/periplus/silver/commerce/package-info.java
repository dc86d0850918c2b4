/**
 * What customers bought, paid, got delivered and gave back.
 *
 * <p>Pages of the silver layer, one a table: its declaration and its query. May be read from {@code
 * silver}, {@code journey}, {@code features}, {@code models} and {@code gold}. Never belongs here:
 * books and rates.
 */
@NullMarked
package io.periplus.silver.commerce;

import org.jspecify.annotations.NullMarked;
