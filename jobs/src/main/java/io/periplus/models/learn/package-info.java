/**
 * How models that foretell yes or no learn from rows, are calibrated, judged on later rows and set
 * against one another; leaving is one use of it.
 *
 * <p>May be read from the other packages of {@code models}. Never belongs here: what is foretold, a
 * table of the warehouse, statistics of their own (those are plain Java in {@code stats}).
 */
@NullMarked
package io.periplus.models.learn;

import org.jspecify.annotations.NullMarked;
