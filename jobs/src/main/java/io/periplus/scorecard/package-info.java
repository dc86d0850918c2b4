/**
 * The executive scorecard: one record of the figures of a release, and two ways to read it, in the
 * terminal and as one self-contained page. Both are pure functions of the record.
 *
 * <p>May be read from here: nothing but the record itself. Never belongs here: Spark, reading a
 * table, writing a file, computing a figure.
 */
@NullMarked
package io.periplus.scorecard;

import org.jspecify.annotations.NullMarked;
