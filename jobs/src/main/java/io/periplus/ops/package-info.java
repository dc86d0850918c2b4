/**
 * The warehouse about itself: runs, releases, files, balances, checks and what was set aside.
 *
 * <p>May be read from {@code source}, {@code night} and {@code cli}. Never belongs here: anything
 * about the business.
 */
@NullMarked
package io.periplus.ops;

import org.jspecify.annotations.NullMarked;
