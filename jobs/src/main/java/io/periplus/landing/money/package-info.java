/**
 * What is sold, paid, given back and spent: orders, subscriptions, deliveries, rates and the books.
 *
 * <p>Pages of the landing contract, one a table. May be read from {@code landing} and by tests.
 * Never belongs here: how a file is read, or what silver makes of a row.
 */
@NullMarked
package io.periplus.landing.money;

import org.jspecify.annotations.NullMarked;
