/**
 * One customer of Casa Lumen while he is being imagined: his traits, his mood, his memory.
 *
 * <p>May be read from the packages of {@code io.periplus.sample} that let something happen to him.
 * Never belongs here: rows and files.
 */
@NullMarked
package io.periplus.sample.person;

import org.jspecify.annotations.NullMarked;
