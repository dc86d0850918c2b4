/**
 * What people write to and about Casa Lumen, in Spanish, English and Portuguese.
 *
 * <p>May be read from the packages of {@code io.periplus.sample}. Never belongs here: who writes,
 * and when.
 */
@NullMarked
package io.periplus.sample.words;

import org.jspecify.annotations.NullMarked;
