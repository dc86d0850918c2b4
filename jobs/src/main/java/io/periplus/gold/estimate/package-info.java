/**
 * Facts of what it means: scores with intervals, drivers, the linkage, churn, the board page.
 *
 * <p>One class a table, with its query beside it. May be read from the views. Never belongs here:
 * statistics (those are plain Java in {@code stats}), an association in money.
 */
@NullMarked
package io.periplus.gold.estimate;

import org.jspecify.annotations.NullMarked;
