/**
 * The commands that give gold to other tools.
 *
 * <p>Nothing may be read from here but the command itself. Never belongs here: how a door works.
 */
@NullMarked
package io.periplus.cli.serve;

import org.jspecify.annotations.NullMarked;
