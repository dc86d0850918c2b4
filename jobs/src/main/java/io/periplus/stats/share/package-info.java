/**
 * Other ways to divide what a model explains: dominance, stages and their touchpoints, relative
 * weights, the simple criteria.
 *
 * <p>May be read from the models and from gold. Never belongs here: Spark, a table, an effect.
 */
@NullMarked
package io.periplus.stats.share;

import org.jspecify.annotations.NullMarked;
