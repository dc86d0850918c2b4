/**
 * Who is still there after how long, and for which of several reasons the others left: life tables,
 * hazards by period, and how good a forecast of a time is when some are still there.
 *
 * <p>May be read from the models. Never belongs here: Spark, a table, a reason that is a name (a
 * cause is a number here), a person who is still there counted as if he had stayed for good.
 */
@NullMarked
package io.periplus.stats.survival;

import org.jspecify.annotations.NullMarked;
