/** The fold in Spark, on a handful of rows. */
@NullMarked
package io.periplus.journey;

import org.jspecify.annotations.NullMarked;
