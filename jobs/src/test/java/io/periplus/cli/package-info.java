@NullMarked
package io.periplus.cli;

import org.jspecify.annotations.NullMarked;
