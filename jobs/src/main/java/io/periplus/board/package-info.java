/**
 * Reads one release into the record that the scorecard shows.
 *
 * <p>May be read from {@code cli}. Never belongs here: how it is shown, or a figure that gold does
 * not hold.
 */
@NullMarked
package io.periplus.board;

import org.jspecify.annotations.NullMarked;
