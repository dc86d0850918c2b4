@NullMarked
package io.periplus.source.control;

import org.jspecify.annotations.NullMarked;
