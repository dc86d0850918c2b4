/**
 * What surveys can and cannot say: who did not answer, which answers were asked for, how few
 * answers are too few, which words set a group apart.
 *
 * <p>May be read from the models and from gold. Never belongs here: Spark, a table, the name of a
 * person.
 */
@NullMarked
package io.periplus.stats.survey;

import org.jspecify.annotations.NullMarked;
