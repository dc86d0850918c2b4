/**
 * Files as frames: every record with its file, its row and what is wrong with it, text and Parquet
 * alike.
 *
 * <p>May be read from {@code source.take}. Never belongs here: a rule of a landing table, or what
 * becomes of a record.
 */
@NullMarked
package io.periplus.source.frame;

import org.jspecify.annotations.NullMarked;
