/**
 * The commands over what was set aside: list it, explain it, read it again after a fix.
 *
 * <p>May be read from {@code cli}. Never belongs here: what sets a row aside, or a value that tells
 * about a person.
 */
@NullMarked
package io.periplus.cli.quarantine;

import org.jspecify.annotations.NullMarked;
