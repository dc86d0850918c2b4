/**
 * The sample company Casa Lumen: a seeded generator, in plain Java, of a whole business in the
 * landing form, with what it plants written down in {@link io.periplus.sample.SampleTruth}.
 *
 * <p>May be read from the command line and from tests; the pipeline sees only the files. Never
 * belongs here: Spark, or anything that the pipeline needs to know.
 */
@NullMarked
package io.periplus.sample;

import org.jspecify.annotations.NullMarked;
