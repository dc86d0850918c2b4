/**
 * Who stays, what customers are worth, and whom it is worth to treat.
 *
 * <p>One class a table, with its query beside it. May be read from the views. Never belongs here:
 * statistics (those are plain Java in {@code stats}), an association in money, a customer who can
 * be "saved" without a hold-out that shows it.
 */
@NullMarked
package io.periplus.gold.retention;

import org.jspecify.annotations.NullMarked;
