/**
 * What customers are worth and whom it is worth to treat: purchases to come, margins discounted,
 * value at risk, and what a trial with a hold-out showed.
 *
 * <p>May be read from {@code models.churn} and from gold. Never belongs here: statistics of their
 * own (those are plain Java in {@code stats}), an effect of a treatment that nobody was held out
 * of.
 */
@NullMarked
package io.periplus.models.worth;

import org.jspecify.annotations.NullMarked;
