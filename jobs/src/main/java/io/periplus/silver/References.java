package io.periplus.silver;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Ids of records and references to them, written in one way: {@code system:id}. A source writes an
 * id of its own without the system, and names a system only to point into another one.
 */
final class References {
  private static final Set<String> IDS =
      Set.of(
          "account_source_id",
          "agent_id",
          "case_id",
          "customer_source_id",
          "delivery_id",
          "digital_event_id",
          "employee_id",
          "first_agent_id",
          "household_source_id",
          "initial_interaction_id",
          "interaction_id",
          "invite_id",
          "last_agent_id",
          "ledger_line_id",
          "mention_id",
          "order_id",
          "order_line_id",
          "payment_id",
          "previous_interaction_id",
          "product_id",
          "rate_id",
          "refund_id",
          "response_id",
          "return_item_id",
          "subscription_event_id",
          "subscription_id",
          "survey_id",
          "trigger_ref_id");

  private References() {}

  /** The same rows with every id in the one form; an id of a declared system stays as it is. */
  static Dataset<Row> unambiguous(Dataset<Row> rows, List<String> systems) {
    Map<String, Column> rewritten = new HashMap<>();
    Arrays.stream(rows.columns())
        .filter(IDS::contains)
        .forEach(name -> rewritten.put(name, unambiguous(name, systems)));
    return rows.withColumns(rewritten);
  }

  private static Column unambiguous(String name, List<String> systems) {
    Column id = col(name);
    Column pointsElsewhere =
        id.contains(":").and(substring_index(id, ":", 1).isin(systems.toArray()));
    return when(pointsElsewhere, id).otherwise(concat(col("source_system"), lit(":"), id));
  }
}
