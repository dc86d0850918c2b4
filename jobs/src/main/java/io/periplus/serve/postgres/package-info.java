/**
 * The door for dashboards: gold of one release in a schema of Postgres, with keys and comments.
 *
 * <p>May be read from here: the {@code cli}. Never belongs here: a rule of a table, which is in its
 * declaration.
 */
@NullMarked
package io.periplus.serve.postgres;

import org.jspecify.annotations.NullMarked;
