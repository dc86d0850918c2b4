/**
 * What the company asks its customers, who answers, and what.
 *
 * <p>May be read from the packages of {@code io.periplus.sample} in which something happens that is
 * asked about. Never belongs here: what happens itself.
 */
@NullMarked
package io.periplus.sample.ask;

import org.jspecify.annotations.NullMarked;
