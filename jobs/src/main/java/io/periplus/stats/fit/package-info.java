/**
 * Fits of one outcome on columns: normal equations that can be merged, and the binomial regression
 * that is solved by them.
 *
 * <p>May be read from the models and from the other packages of {@code stats}. Never belongs here:
 * Spark, a table, a choice of the columns.
 */
@NullMarked
package io.periplus.stats.fit;

import org.jspecify.annotations.NullMarked;
