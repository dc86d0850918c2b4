/** What an executive reads, checked as text: no browser and no Spark. */
@NullMarked
package io.periplus.scorecard;

import org.jspecify.annotations.NullMarked;
