/**
 * Who leaves, why, when, and what customers are worth: what was known of each customer at each
 * month end, the models that learn from it, the contest between them, and what the winner says
 * tonight.
 *
 * <p>May be read from {@code gold} and {@code night}. Never belongs here: statistics of their own
 * (those are plain Java in {@code stats}), a fact that was not known at the cut-off, a reason that
 * is called a cause.
 */
@NullMarked
package io.periplus.models.churn;

import org.jspecify.annotations.NullMarked;
