/**
 * Aggregates for BI: parts that add up over every key.
 *
 * <p>One class a table, with its query beside it. May be read from {@code estimate} and the views.
 * Never belongs here: a ratio.
 */
@NullMarked
package io.periplus.gold.agg;

import org.jspecify.annotations.NullMarked;
