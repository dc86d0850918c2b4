/**
 * Worlds for one question each: a small process with a known truth, what a naive method makes of
 * it, and what the right one must find. Seeds are fixed; world k of a set hangs on (set, k) alone.
 */
@NullMarked
package io.periplus.sample.question;

import org.jspecify.annotations.NullMarked;
