@NullMarked
package io.periplus.store.control;

import org.jspecify.annotations.NullMarked;
