/**
 * What a source declares about its files, and which files lie in its folder.
 *
 * <p>May be read from the command line and from {@code source.read} and {@code source.take}, which
 * read the files and bring them in. Never belongs here: the meaning of a row; a mapping says that
 * in SQL.
 */
@NullMarked
package io.periplus.source;

import org.jspecify.annotations.NullMarked;
