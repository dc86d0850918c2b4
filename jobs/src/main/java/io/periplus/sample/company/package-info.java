/**
 * What Casa Lumen is: its goods, plans, staff, prices, books, campaigns, questions and fixes, and
 * what causes what in it.
 *
 * <p>May be read from {@code io.periplus.sample} and its packages. Never belongs here: what happens
 * to one customer.
 */
@NullMarked
package io.periplus.sample.company;

import org.jspecify.annotations.NullMarked;
