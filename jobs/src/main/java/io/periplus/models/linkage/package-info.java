/**
 * What changing one component of the journey does to experience, cost, revenue, margin and
 * retention: the rows that tell it, their products by shard, the estimates and what tries to refute
 * them, the grade by rule, and the worth in money where the grade has earned it.
 *
 * <p>May be read from {@code gold}. Never belongs here: statistics of their own (those are plain
 * Java in {@code stats.effect}), keys of dimensions, or an amount of money made from an
 * association.
 */
@NullMarked
package io.periplus.models.linkage;

import org.jspecify.annotations.NullMarked;
