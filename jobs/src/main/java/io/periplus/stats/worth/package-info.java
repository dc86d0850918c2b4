/**
 * What customers who are under no contract will still buy: how often they come and when they are
 * lost (BG/NBD, Pareto/NBD), what a purchase of theirs is worth (gamma-gamma), and what all of it
 * is worth today.
 *
 * <p>May be read from the models. Never belongs here: Spark, a table, a currency, a contract.
 */
@NullMarked
package io.periplus.stats.worth;

import org.jspecify.annotations.NullMarked;
