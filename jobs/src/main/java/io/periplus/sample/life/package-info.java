/**
 * What a customer of Casa Lumen lives through: orders, deliveries, contacts, surveys, visits.
 *
 * <p>May be read from {@code io.periplus.sample}. Never belongs here: how rows become files.
 */
@NullMarked
package io.periplus.sample.life;

import org.jspecify.annotations.NullMarked;
