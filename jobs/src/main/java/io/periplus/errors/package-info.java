/**
 * What is told to the person who runs the warehouse: errors with a code, a cause and a remedy.
 *
 * <p>May be used from everywhere but {@code stats}. Never belongs here: deciding what is wrong.
 */
@NullMarked
package io.periplus.errors;

import org.jspecify.annotations.NullMarked;
