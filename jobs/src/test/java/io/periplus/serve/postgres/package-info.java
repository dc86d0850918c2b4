@NullMarked
package io.periplus.serve.postgres;

import org.jspecify.annotations.NullMarked;
