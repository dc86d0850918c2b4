/**
 * What an installation may be told, as typed records read from HOCON: the company, its sources, its
 * journey, its metrics, its windows.
 *
 * <p>May be read from everywhere but {@code stats}. Never belongs here: doing anything with it.
 */
@NullMarked
package io.periplus.config;

import org.jspecify.annotations.NullMarked;
