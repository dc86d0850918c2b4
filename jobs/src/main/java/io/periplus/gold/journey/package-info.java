/**
 * Dimensions of the journey as the company designed it: touchpoints, components, channels, reasons,
 * causes.
 *
 * <p>One class a table, with its query beside it. May be read from all of gold. Never belongs here:
 * what customers did.
 */
@NullMarked
package io.periplus.gold.journey;

import org.jspecify.annotations.NullMarked;
