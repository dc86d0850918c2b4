/**
 * The statistics, in plain Java: cross-products by shard of customers, what is fitted from them,
 * and the intervals around it; scores of surveys; quality of predictions.
 *
 * <p>May be read from the models and from gold. Never belongs here: Spark, a table, a file, a
 * setting that was not handed over, a random source without its seed. Numbers that cannot be known
 * are absent, never NaN.
 */
@NullMarked
package io.periplus.stats;

import org.jspecify.annotations.NullMarked;
