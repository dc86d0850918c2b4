/** Tests of the package of the same name; their files are written by the tests. */
@NullMarked
package io.periplus.source;

import org.jspecify.annotations.NullMarked;
