/** Silver on small deliveries that a person can check by eye. */
@NullMarked
package io.periplus.silver;

import org.jspecify.annotations.NullMarked;
