/**
 * Reading a delivered file strictly, in one pass of plain Java: container, character set, header,
 * records and values, with a reason code for everything that is refused.
 *
 * <p>May be read from {@code source.take}. Never belongs here: Spark, or a rule of a landing table.
 */
@NullMarked
package io.periplus.source.read;

import org.jspecify.annotations.NullMarked;
