/**
 * The vocabulary of a table: its columns, grain, checks, privacy and way of writing, as one
 * declaration that serves as schema, contract, catalogue comment and dictionary page.
 *
 * <p>May be read from everywhere but {@code stats} and the core of the journey fold. Never belongs
 * here: reading, writing, or any rule of one particular table.
 */
@NullMarked
package io.periplus.table;

import org.jspecify.annotations.NullMarked;
