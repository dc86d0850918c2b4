/**
 * What customers asked, read and wrote in public.
 *
 * <p>Pages of the silver layer, one a table: its declaration and its query. May be read from {@code
 * silver}, {@code journey}, {@code features}, {@code models} and {@code gold}. Never belongs here:
 * chains of contacts: those belong to the journey.
 */
@NullMarked
package io.periplus.silver.contact;

import org.jspecify.annotations.NullMarked;
