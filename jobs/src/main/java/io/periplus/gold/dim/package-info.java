/**
 * Dimensions: customers, products, teams, days, and what is measured about them.
 *
 * <p>One class a table, with its query beside it. May be read from all of gold. Never belongs here:
 * a measure.
 */
@NullMarked
package io.periplus.gold.dim;

import org.jspecify.annotations.NullMarked;
