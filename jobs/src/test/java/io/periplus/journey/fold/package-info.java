/** The rules of the fold, each on a life short enough to check by eye. */
@NullMarked
package io.periplus.journey.fold;

import org.jspecify.annotations.NullMarked;
