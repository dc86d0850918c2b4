/**
 * Facts: what happened, at its finest grain, with the parts that add up.
 *
 * <p>One class a table, with its query beside it. May be read from {@code agg}, {@code estimate}
 * and the views. Never belongs here: a ratio, an estimate.
 */
@NullMarked
package io.periplus.gold.fact;

import org.jspecify.annotations.NullMarked;
