@NullMarked
package io.periplus.store;

import org.jspecify.annotations.NullMarked;
