/**
 * The control files of a warehouse: the numbered log whose entries open runs and flip releases, and
 * the immutable manifests that say what a release is.
 *
 * <p>May be read from {@code store}, {@code job} and {@code cli}. Never belongs here: Spark, Delta,
 * or anything that needs them.
 */
@NullMarked
package io.periplus.store.control;

import org.jspecify.annotations.NullMarked;
