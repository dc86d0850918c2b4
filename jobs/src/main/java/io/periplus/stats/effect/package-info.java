/**
 * What changing one thing does to another, in plain Java: effects adjusted for what came before,
 * effects within the same customer, experiments and roll-outs, how strong an unseen cause would
 * have to be, and what a scenario is worth by component.
 *
 * <p>May be read from the models and from gold. Never belongs here: Spark, a table, a grade, money
 * or a setting that was not handed over.
 */
@NullMarked
package io.periplus.stats.effect;

import org.jspecify.annotations.NullMarked;
