package io.periplus.sample.file;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What real deliveries bring along: rows that come twice, and rows that break the contract, each
 * with the reason that must be told of it. All are extra rows, so that what the good rows say stays
 * true. Rows that cannot even be parsed are left out where the form has types.
 *
 * @param share of the rows of a file that are dirty, from 0 to 0.2
 * @param isTyped whether the form of the files has types
 */
record Dirt(double share, boolean isTyped) {
  private static final Map<Sheet, List<Stain>> STAINS = stains();

  /**
   * One way of being dirty.
   *
   * @param reason code that must be told, as in the list of reason codes
   * @param needsText whether only a form without types can hold it
   * @param key column by which the record is told from the good one; empty keeps it
   */
  record Stain(String reason, boolean needsText, String key, UnaryOperator<Row> change) {
    /** The dirty row that a good one becomes. */
    Row of(Row good, long number) {
      Row row = good.version(good.knownAt());
      if (!key.isEmpty()) {
        String id = row.cell("source_record_id") + "-bad-" + number;
        row.text("source_record_id", id).text(key, id);
      }
      return change.apply(row);
    }

    /** Whether the night refuses the row; otherwise it is only counted. */
    boolean isRefused() {
      return !reason.equals("DUP_ROW");
    }
  }

  /** The stains that rows of a table may have; none for small tables. */
  List<Stain> of(Sheet sheet) {
    return STAINS.getOrDefault(sheet, List.of()).stream()
        .filter(stain -> !isTyped || !stain.needsText())
        .toList();
  }

  private static Map<Sheet, List<Stain>> stains() {
    Map<Sheet, List<Stain>> all = new EnumMap<>(Sheet.class);
    Stain twice = new Stain("DUP_ROW", false, "", row -> row);
    String order = "order_id";
    all.put(
        Sheet.ORDER_HEADER,
        List.of(
            rule("CURRENCY", order, r -> r.text("currency", "eur")),
            rule("SIGN", order, r -> r.text("discount_amount", "-5.00")),
            text("AMOUNT_PARSE", order, r -> r.text("gross_amount", "1.234,50")),
            rule("TIME_RANGE", order, r -> r.text("ordered_at", "2199-01-01T00:00:00Z"))));
    all.put(
        Sheet.ORDER_LINE, List.of(twice, text("AMOUNT_PARSE", "order_line_id", quantity("dos"))));
    String payment = "payment_id";
    all.put(
        Sheet.PAYMENT,
        List.of(
            text("AMOUNT_PARSE", payment, r -> r.text("amount", "12a")),
            text("AMOUNT_SCALE", payment, r -> r.text("amount", "1.00512")),
            text("DATE_PARSE", payment, r -> r.text("paid_at", "2026-02-30T10:00:00Z"))));
    all.put(
        Sheet.INTERACTION,
        List.of(
            rule("DURATION", "interaction_id", r -> r.text("ended_at", "2001-01-01T00:00:00Z")),
            text("BOOL_PARSE", "interaction_id", r -> r.text("is_abandoned", "yes"))));
    all.put(
        Sheet.INTERACTION_SEGMENT,
        List.of(twice, text("INT_PARSE", "segment_id", r -> r.text("seq", "1.5"))));
    all.put(
        Sheet.DIGITAL_EVENT,
        List.of(
            twice,
            rule(
                "CURRENCY",
                "digital_event_id",
                r -> r.text("value_amount", "12.00").text("currency", ""))));
    all.put(
        Sheet.SURVEY_INVITE,
        List.of(rule("SCORE_RANGE", "invite_id", r -> r.text("sample_probability", "1.2"))));
    all.put(
        Sheet.SURVEY_ANSWER,
        List.of(
            twice,
            text("AMOUNT_PARSE", "", r -> r.text("part", "echo").text("value_num", "9/10")),
            text("NUMBER_NOT_FINITE", "", r -> r.text("part", "echo").text("value_num", "NaN"))));
    all.put(Sheet.CUSTOMER, List.of(text("KEY", "", r -> r.text("customer_source_id", ""))));
    all.put(
        Sheet.MESSAGE,
        List.of(rule("KEY", "message_id", r -> r.text("case_id", "").text("interaction_id", ""))));
    return all;
  }

  private static UnaryOperator<Row> quantity(String text) {
    return row -> row.text("quantity", text);
  }

  private static Stain rule(String reason, String key, UnaryOperator<Row> change) {
    return new Stain(reason, false, key, change);
  }

  private static Stain text(String reason, String key, UnaryOperator<Row> change) {
    return new Stain(reason, true, key, change);
  }
}
