package io.periplus.journey;

import io.periplus.journey.fold.Event;
import io.periplus.journey.fold.EventKind;
import io.periplus.silver.SourceEvent;
import io.periplus.table.Field;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** A row of {@code silver.source_event} as an event of the core, cell by cell. */
final class EventReader {
  /** The columns that the core reads, in the order of {@link Event}. */
  private static final List<String> COLUMNS =
      List.of(
          "event_key",
          "customer_id",
          "happened_at",
          "known_at",
          "kind",
          "detail",
          "channel",
          "source_system",
          "source_record_id",
          "order_id",
          "case_id",
          "chain_id",
          "product_id",
          "reason_code",
          "team_id",
          "duration_seconds",
          "wait_seconds",
          "transfer_count",
          "reidentification_count",
          "promised_at",
          "delivered_at",
          "ordered_at",
          "is_failed",
          "item_count",
          "revenue_amount",
          "product_cost_amount",
          "service_cost_amount",
          "shipping_amount",
          "response_id",
          "metric_code",
          "score",
          "trigger_type",
          "trigger_ref_id",
          "link_confidence");

  static List<String> names() {
    return COLUMNS;
  }

  static final int CUSTOMER_ID = COLUMNS.indexOf("customer_id");

  private final Row row;
  private int next;

  private EventReader(Row row) {
    this.row = row;
  }

  static Column[] columns() {
    return COLUMNS.stream().map(EventReader::column).map(Packed::pack).toArray(Column[]::new);
  }

  /** Java evaluates arguments from left to right: each takes the next cell. */
  static Event event(Row row) {
    EventReader cell = new EventReader(row);
    return new Event(
        cell.text(),
        cell.text(),
        cell.number(),
        cell.number(),
        EventKind.of(cell.text()),
        cell.perhaps(),
        cell.perhaps(),
        cell.text(),
        cell.text(),
        cell.perhaps(),
        cell.perhaps(),
        cell.perhaps(),
        cell.perhaps(),
        cell.perhaps(),
        cell.perhaps(),
        cell.number(),
        cell.number(),
        cell.number(),
        cell.number(),
        cell.number(),
        cell.number(),
        cell.number(),
        cell.yes(),
        cell.number(),
        cell.number(),
        cell.number(),
        cell.number(),
        cell.number(),
        cell.perhaps(),
        cell.perhaps(),
        cell.score(),
        cell.perhaps(),
        cell.perhaps(),
        cell.score());
  }

  private static Field column(String name) {
    return SourceEvent.TABLE.column(name).orElseThrow();
  }

  private String text() {
    return row.getString(next++);
  }

  private @Nullable String perhaps() {
    return row.getString(next++);
  }

  private long number() {
    int at = next++;
    return row.isNullAt(at) ? Event.ABSENT : row.getLong(at);
  }

  private boolean yes() {
    return row.getBoolean(next++);
  }

  private double score() {
    int at = next++;
    return row.isNullAt(at) ? Double.NaN : row.getDouble(at);
  }
}
