/** A company's file, right and wrong. No test here starts Spark. */
@NullMarked
package io.periplus.config;

import org.jspecify.annotations.NullMarked;
