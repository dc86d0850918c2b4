/**
 * The fault kit: nights that are killed, frozen, lied to and starved. It stands at the three doors
 * through which everything durable of a night goes: the control store, Delta's log store and the
 * file system. The product itself holds no hook for it.
 */
@NullMarked
package io.periplus.faults;

import org.jspecify.annotations.NullMarked;
