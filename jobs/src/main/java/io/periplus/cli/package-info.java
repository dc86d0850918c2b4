/**
 * The command line: one class a command, what it prints, what it ends with.
 *
 * <p>Nothing may be read from here. Never belongs here: a rule of the business or of a table.
 */
@NullMarked
package io.periplus.cli;

import org.jspecify.annotations.NullMarked;
