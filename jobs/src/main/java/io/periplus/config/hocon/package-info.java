/**
 * Reading settings strictly: a HOCON file over the defaults, block by block, with everything that
 * is wrong told at once and every unknown key refused.
 *
 * <p>Used by whatever reads settings of its own. Never belongs here: knowing what any key means.
 */
@NullMarked
package io.periplus.config.hocon;

import org.jspecify.annotations.NullMarked;
