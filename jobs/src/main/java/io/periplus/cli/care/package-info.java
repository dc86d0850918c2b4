/**
 * The commands that look after a warehouse: going back to a release, looking for hurts, removing
 * old files, the lease.
 *
 * <p>Nothing may be read from here but by {@code cli}. Never belongs here: what they do; that is in
 * {@code care} and {@code store}.
 */
@NullMarked
package io.periplus.cli.care;

import org.jspecify.annotations.NullMarked;
