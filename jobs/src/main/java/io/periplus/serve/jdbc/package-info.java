/**
 * The door for tools that speak JDBC: gold by Spark's Thrift server, one release a query.
 *
 * <p>May be read from here: the {@code cli}. Never belongs here: what a session may read, which is
 * the {@code store}'s to say.
 */
@NullMarked
package io.periplus.serve.jdbc;

import org.jspecify.annotations.NullMarked;
