/** What learning costs and whether it finds what is planted. */
@NullMarked
package io.periplus.models.learn;

import org.jspecify.annotations.NullMarked;
