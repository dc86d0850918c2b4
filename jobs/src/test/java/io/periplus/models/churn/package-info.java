/** Models on worlds whose truth is known. */
@NullMarked
package io.periplus.models.churn;

import org.jspecify.annotations.NullMarked;
