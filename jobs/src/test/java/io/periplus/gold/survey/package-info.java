/** Judging teams on planted answers, without Spark. */
@NullMarked
package io.periplus.gold.survey;

import org.jspecify.annotations.NullMarked;
