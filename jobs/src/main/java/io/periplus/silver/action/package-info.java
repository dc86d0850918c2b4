/**
 * What was done for whom: actions and who was drawn into which arm.
 *
 * <p>A class a table, with its query beside it. May be read from the models and gold. Never belongs
 * here: whether an action worked.
 */
@NullMarked
package io.periplus.silver.action;

import org.jspecify.annotations.NullMarked;
