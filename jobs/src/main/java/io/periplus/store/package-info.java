/**
 * Where tables stand: Delta tables with versions, the session that reads and writes them, and the
 * catalogue through which readers see one release.
 *
 * <p>May be read from {@code job} and {@code cli}. Never belongs here: what a table means, or which
 * job makes it.
 */
@NullMarked
package io.periplus.store;

import org.jspecify.annotations.NullMarked;
