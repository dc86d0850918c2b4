/** What tests share: one Spark session a process, rows written as text tables. */
@NullMarked
package io.periplus.testkit;

import org.jspecify.annotations.NullMarked;
