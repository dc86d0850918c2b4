/**
 * What is told to the person who runs the warehouse: errors with a code, a cause and a remedy.
 *
 * <p>One class a family of codes: {@code ConfigurationErrors} (10xx), {@code UsageErrors} (11xx),
 * {@code ContractErrors} (2xxx), {@code InputErrors} (3xxx), {@code RunErrors} (4xxx), {@code
 * ReleaseErrors} (5xxx), {@code StoreErrors} (7xxx), {@code ProgramErrors} (9xxx). The codes are
 * explained in {@code docs/runbook.md}.
 *
 * <p>May be used from everywhere but {@code stats}. Never belongs here: deciding what is wrong.
 */
@NullMarked
package io.periplus.errors;

import org.jspecify.annotations.NullMarked;
