/**
 * The door: {@link io.periplus.Main} hands the command line to {@code cli}.
 *
 * <p>Never belongs here: anything else.
 */
@NullMarked
package io.periplus;

import org.jspecify.annotations.NullMarked;
