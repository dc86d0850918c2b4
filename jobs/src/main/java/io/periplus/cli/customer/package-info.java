/**
 * One customer's journey for a person who asks: the queries and how they are shown.
 *
 * <p>May be read from {@code cli}. Never belongs here: a rule about a journey.
 */
@NullMarked
package io.periplus.cli.customer;

import org.jspecify.annotations.NullMarked;
