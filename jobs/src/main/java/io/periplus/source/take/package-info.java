/**
 * Bringing deliveries into bronze: reading files in parallel, mapping them to landing tables by
 * SQL, keeping the contract, and balancing what landed with what became of it.
 *
 * <p>May be read from {@code night}. Never belongs here: parsing (that is {@code source.read}), or
 * writing tables.
 */
@NullMarked
package io.periplus.source.take;

import org.jspecify.annotations.NullMarked;
