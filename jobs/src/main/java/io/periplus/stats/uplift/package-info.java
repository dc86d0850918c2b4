/**
 * Whom it is worth to treat: what a treatment given by chance changed, for whom more and for whom
 * less, and what a rule of treating would have earned.
 *
 * <p>May be read from the models. Never belongs here: Spark, a table, a treatment that was not
 * given by chance.
 */
@NullMarked
package io.periplus.stats.uplift;

import org.jspecify.annotations.NullMarked;
