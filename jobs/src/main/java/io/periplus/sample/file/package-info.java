/**
 * How the sample company's rows become files: one folder per month end, one CSV file per landing
 * table, streamed.
 *
 * <p>May be read from {@code io.periplus.sample} only. Never belongs here: what a customer does.
 */
@NullMarked
package io.periplus.sample.file;

import org.jspecify.annotations.NullMarked;
