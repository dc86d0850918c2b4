/**
 * Worlds whose truth is planted, many times over: how often intervals hold it, how far estimates
 * lie off it, and that the usual short cut fails there. A few of each run in every check; {@code
 * bench/worlds} runs them all and prints the table of docs/methods/worlds.md.
 */
@NullMarked
package io.periplus.stats.worlds;

import org.jspecify.annotations.NullMarked;
