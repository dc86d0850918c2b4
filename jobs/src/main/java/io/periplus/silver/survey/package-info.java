/**
 * What customers were asked and what they answered.
 *
 * <p>Pages of the silver layer, one a table: its declaration and its query. May be read from {@code
 * silver}, {@code journey}, {@code features}, {@code models} and {@code gold}. Never belongs here:
 * scores, weights or links to episodes.
 */
@NullMarked
package io.periplus.silver.survey;

import org.jspecify.annotations.NullMarked;
