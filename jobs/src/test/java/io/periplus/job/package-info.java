@NullMarked
package io.periplus.job;

import org.jspecify.annotations.NullMarked;
