@NullMarked
package io.periplus.watch;

import org.jspecify.annotations.NullMarked;
