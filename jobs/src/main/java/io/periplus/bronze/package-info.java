/**
 * Accepted rows as they were delivered, every version, with the file and row that brought them.
 *
 * <p>May be read from {@code ingest}, {@code silver}, {@code ops} and {@code docs}. Never belongs
 * here: choosing between versions, joining, or anything that a landing table does not declare.
 */
@NullMarked
package io.periplus.bronze;

import org.jspecify.annotations.NullMarked;
