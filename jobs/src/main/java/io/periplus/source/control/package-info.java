/**
 * What a supplier states beside a file, set against what was read of it: digest, records, sums.
 *
 * <p>May be read from {@code source.take}. Never belongs here: reading the file itself.
 */
@NullMarked
package io.periplus.source.control;

import org.jspecify.annotations.NullMarked;
