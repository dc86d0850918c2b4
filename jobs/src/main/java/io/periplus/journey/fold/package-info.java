/**
 * All that concerns one customer, as a pure function of that customer's ordered events: the rules
 * of episodes, links, money and exposure. Times are microseconds since 1970 UTC, money is a count
 * of 1/10000 units of the group currency, measures are counts of 1/100000000, so that every sum is
 * exact in any order.
 *
 * <p>May be read from {@code journey} and {@code config}'s readers. Never belongs here: Spark, a
 * clock, a read or a write.
 */
@NullMarked
package io.periplus.journey.fold;

import org.jspecify.annotations.NullMarked;
