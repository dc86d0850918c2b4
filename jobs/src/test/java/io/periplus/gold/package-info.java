/** Rules of gold, each on a table that a person can check by eye. */
@NullMarked
package io.periplus.gold;

import org.jspecify.annotations.NullMarked;
