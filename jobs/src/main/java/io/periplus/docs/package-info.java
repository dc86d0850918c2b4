/**
 * Documents that are made from the declarations of tables and so cannot drift from them.
 *
 * <p>May be read from {@code cli}. Never belongs here: reading or writing files, or a fact about a
 * table that its declaration does not hold.
 */
@NullMarked
package io.periplus.docs;

import org.jspecify.annotations.NullMarked;
