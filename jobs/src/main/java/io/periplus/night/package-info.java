/**
 * A night from end to end: the plan of all jobs, the run that takes files in, builds stage by
 * stage, audits and publishes one release.
 *
 * <p>May be read from {@code cli}. Never belongs here: how one table is made, or how it is shown.
 */
@NullMarked
package io.periplus.night;

import org.jspecify.annotations.NullMarked;
