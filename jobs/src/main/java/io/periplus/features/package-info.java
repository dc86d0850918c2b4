/**
 * What the models read: the customer-month panel, what customers lived of each component and what
 * they had lived before they answered.
 *
 * <p>May be read from {@code models} and {@code gold}. Never belongs here: a model, a weight, or
 * anything known only after the night's date.
 */
@NullMarked
package io.periplus.features;

import org.jspecify.annotations.NullMarked;
