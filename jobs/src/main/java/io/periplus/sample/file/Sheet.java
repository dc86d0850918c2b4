package io.periplus.sample.file;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A landing table, with the columns of the contract. */
public enum Sheet {
  CUSTOMER,
  CUSTOMER_IDENTIFIER,
  PRODUCT,
  ORDER_HEADER,
  ORDER_LINE,
  PAYMENT,
  REFUND,
  RETURN_ITEM,
  SUBSCRIPTION,
  SUBSCRIPTION_EVENT,
  DELIVERY,
  REFERRAL,
  COST_RATE,
  COST_LEDGER,
  REVENUE_LEDGER,
  MARKETING_SPEND,
  FX_RATE,
  INTERACTION,
  INTERACTION_SEGMENT,
  SUPPORT_CASE,
  CASE_EVENT,
  MESSAGE,
  DIGITAL_EVENT,
  PUBLIC_MENTION,
  OPERATIONAL_EVENT,
  SURVEY,
  SURVEY_QUESTION,
  SURVEY_INVITE,
  SURVEY_RESPONSE,
  SURVEY_ANSWER,
  EMPLOYEE,
  EMPLOYEE_SHIFT,
  QA_EVALUATION,
  INCENTIVE_PLAN,
  ACTION,
  ACTION_ROLLOUT,
  ACTION_ASSIGNMENT,
  CONSENT,
  ERASURE_REQUEST,
  VENDOR_REPORT,
  REF_CHANNEL,
  REF_TOUCHPOINT,
  REF_COMPONENT,
  REF_JOURNEY_STEP,
  REF_REASON,
  REF_ROOT_CAUSE,
  REF_EPISODE_WINDOW,
  REF_METRIC,
  REF_QUEUE,
  REF_TEAM,
  REF_SITE,
  REF_CALENDAR,
  REF_HOLIDAY,
  REF_CHURN_RULE,
  REF_SEGMENT,
  REF_SCENARIO,
  REF_KPI;

  /** What a cell holds, so that a form with types can write it. */
  public enum Kind {
    TEXT,
    TIME,
    DAY,
    FLAG,
    SMALLINT,
    INT,
    BIGINT,
    DOUBLE,
    MONEY,
    RATE,
    FIGURE,
    MAP,
    NUMBERS
  }

  /** One column of a table. */
  public record Column(String name, Kind kind) {

    private static Column of(String text) {
      int colon = text.indexOf(':');
      return colon < 0
          ? new Column(text, Kind.TEXT)
          : new Column(
              text.substring(0, colon),
              Kind.valueOf(text.substring(colon + 1).toUpperCase(Locale.ROOT)));
    }
  }

  private static final List<Column> COMMON =
      Stream.of(
              "source_system source_record_id source_updated_at:time known_at:time",
              "utc_offset_minutes:smallint is_deleted:flag attributes:map")
          .flatMap(text -> Stream.of(text.split(" ", -1)))
          .map(Column::of)
          .toList();

  private static final Map<Sheet, List<Column>> COLUMNS = columnsOfAll();

  private static final Map<Sheet, Map<String, Integer>> POSITIONS = positions();

  /** Name of the landing table, which is also the name of its file without the ending. */
  public String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Columns in the order of the file, the common ones first. */
  public List<Column> columns() {
    return requireNonNull(COLUMNS.get(this));
  }

  int width() {
    return columns().size();
  }

  int position(String column) {
    Integer position = requireNonNull(POSITIONS.get(this)).get(column);
    if (position == null) {
      throw new IllegalArgumentException(table() + " has no column " + column);
    }
    return position;
  }

  private static Map<Sheet, List<Column>> columnsOfAll() {
    Map<Sheet, List<Column>> all = new HashMap<>();
    List<Column> columns = new ArrayList<>();
    for (String line : text().split("\n", -1)) {
      if (line.startsWith("  ")) {
        Stream.of(line.strip().split(" ", -1)).map(Column::of).forEach(columns::add);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        columns = new ArrayList<>(COMMON);
        all.put(valueOf(line.toUpperCase(Locale.ROOT)), columns);
      }
    }
    return all;
  }

  private static Map<Sheet, Map<String, Integer>> positions() {
    Map<Sheet, Map<String, Integer>> all = new HashMap<>();
    COLUMNS.forEach(
        (sheet, columns) -> {
          Map<String, Integer> places = new HashMap<>();
          columns.forEach(column -> places.put(column.name(), places.size()));
          all.put(sheet, places);
        });
    return all;
  }

  private static String text() {
    try (InputStream in = Sheet.class.getResourceAsStream("sheets.txt")) {
      return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
