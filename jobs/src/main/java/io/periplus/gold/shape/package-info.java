/**
 * What the tables of gold share: the words for their columns, the linkage block, how a dimension
 * gets its keys and its members.
 *
 * <p>May be read from the packages of gold. Never belongs here: a rule of one table.
 */
@NullMarked
package io.periplus.gold.shape;

import org.jspecify.annotations.NullMarked;
