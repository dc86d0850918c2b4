/**
 * Help: what customers ask the service desk, who answers, how long it takes, and what is written
 * down of it.
 *
 * <p>May be read from the packages of {@code io.periplus.sample} in which something goes wrong.
 * Never belongs here: orders and money.
 */
@NullMarked
package io.periplus.sample.help;

import org.jspecify.annotations.NullMarked;
