@NullMarked
package io.periplus.serve.jdbc;

import org.jspecify.annotations.NullMarked;
