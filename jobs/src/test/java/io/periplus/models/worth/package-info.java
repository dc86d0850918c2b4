/** What customers are worth and whom to treat, on worlds whose truth is known. */
@NullMarked
package io.periplus.models.worth;

import org.jspecify.annotations.NullMarked;
