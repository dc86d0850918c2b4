/**
 * Why a model says what it says of somebody: every feature's part of the margin, exact, so that the
 * parts and the base make the whole. These are the model's reasons; they are not causes.
 *
 * <p>May be read from the models. Never belongs here: Spark, a table, words for a reason.
 */
@NullMarked
package io.periplus.stats.reason;

import org.jspecify.annotations.NullMarked;
