/**
 * Trade: orders, payments, deliveries, refunds, memberships and offers, and what follows from them
 * when something goes wrong.
 *
 * <p>May be read from {@code io.periplus.sample.life}. Never belongs here: how often somebody buys.
 */
@NullMarked
package io.periplus.sample.trade;

import org.jspecify.annotations.NullMarked;
