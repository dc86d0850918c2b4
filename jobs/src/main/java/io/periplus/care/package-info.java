/**
 * Looks after a warehouse between its nights: old files removed, small files joined, releases read
 * whole to see that they are.
 *
 * <p>May be read from {@code cli}. Never belongs here: building a night, or deciding what readers
 * see.
 */
@NullMarked
package io.periplus.care;

import org.jspecify.annotations.NullMarked;
