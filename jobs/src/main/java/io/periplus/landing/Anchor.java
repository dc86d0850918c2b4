package io.periplus.landing;

import java.util.List;

/**
 * The instant or day at which a row counts.
 *
 * @param table the landing table that holds the columns: the row's own, or that of its parent
 * @param columns tried in order, the first that is not null; none for a row without a time
 */
public record Anchor(String table, List<String> columns) {

  public Anchor {
    columns = List.copyOf(columns);
  }

  /** Whether a row of the table has a time at all. */
  public boolean exists() {
    return !columns.isEmpty();
  }
}
