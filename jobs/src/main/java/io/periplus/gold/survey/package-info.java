/**
 * Scores looked at as such: which were perhaps asked for, how fair a team's is, which metric
 * foretells what customers do.
 *
 * <p>One class a table, with its queries beside it; what is decided is decided by {@code
 * stats.survey}. May be read from the views. Never belongs here: a name or a row of one employee,
 * an accusation.
 */
@NullMarked
package io.periplus.gold.survey;

import org.jspecify.annotations.NullMarked;
