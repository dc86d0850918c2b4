/**
 * What a score is worth to whom acts on it: profit instead of ranking, whether tonight's customers
 * still look like those it learnt from, and which of two scores is better on the same customers.
 *
 * <p>May be read from the models. Never belongs here: Spark, a table, the price of an offer.
 */
@NullMarked
package io.periplus.stats.judge;

import org.jspecify.annotations.NullMarked;
