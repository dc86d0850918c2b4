/** Models on worlds whose truth is known. */
@NullMarked
package io.periplus.models;

import org.jspecify.annotations.NullMarked;
