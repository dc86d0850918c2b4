/**
 * The journey of each customer: the Spark operator of the fold and the tables that it makes in
 * silver. The rules themselves are plain Java, in {@code fold}.
 *
 * <p>May be read from {@code silver}, {@code features}, {@code models} and {@code gold}. Never
 * belongs here: a rule about a journey (it goes into the core), a statistic, a read or a write.
 */
@NullMarked
package io.periplus.journey;

import org.jspecify.annotations.NullMarked;
