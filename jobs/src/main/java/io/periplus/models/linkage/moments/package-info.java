/**
 * The rows of the linkage as products by shard: where each raw figure stands, which columns are
 * made of it, and who stands behind them. Plain Java, so that a simulated company needs no Spark.
 *
 * <p>May be read from {@code models.linkage}. Never belongs here: Spark, an estimate, a grade.
 */
@NullMarked
package io.periplus.models.linkage.moments;

import org.jspecify.annotations.NullMarked;
