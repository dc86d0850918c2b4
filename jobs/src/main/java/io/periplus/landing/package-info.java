/**
 * What a company must deliver: one declaration a table, with its columns, key, rules, need and what
 * its absence switches off. The pages stand in one package a subject.
 *
 * <p>May be read from {@code ingest}, {@code bronze}, {@code silver}, {@code ops} and {@code docs}.
 * Never belongs here: reading files, a vendor's names, or a fact that silver derives.
 */
@NullMarked
package io.periplus.landing;

import org.jspecify.annotations.NullMarked;
