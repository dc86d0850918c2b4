@NullMarked
package io.periplus.night;

import org.jspecify.annotations.NullMarked;
