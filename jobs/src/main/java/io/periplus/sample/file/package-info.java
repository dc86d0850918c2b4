/**
 * The files of a delivery: rows and the sheets that they belong to, the folders of the nights, the
 * dirt among them, and what is hidden beside them.
 *
 * <p>May be read from {@code io.periplus.sample} and its packages. Never belongs here: what a row
 * means.
 */
@NullMarked
package io.periplus.sample.file;

import org.jspecify.annotations.NullMarked;
