@NullMarked
package io.periplus.errors;

import org.jspecify.annotations.NullMarked;
