package io.periplus.sample.file;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What real deliveries bring along: about one row in five thousand comes twice, and beside about
 * one in five thousand stands a row that breaks the contract. All of them are extra rows, so that
 * what the good rows say stays true. Which rows are meant hangs on the record's id alone.
 */
final class Dirt {
  private static final int ONE_IN = 5_000;

  /** Answers are fewer, so more of them are meant. */
  private static final int ONE_IN_ANSWERS = 500;

  private final SortedMap<String, Long> counts = new TreeMap<>();

  List<Row> after(Row row) {
    int lot = lot(row);
    if (lot == 0 && isRepeated(row.sheet())) {
      return counted(row, "repeated");
    }
    if (row.sheet() == Sheet.SURVEY_ANSWER && lot % ONE_IN_ANSWERS == 1) {
      return outOfScale(row);
    }
    return lot == 2 ? bad(row) : List.of();
  }

  SortedMap<String, Long> counts() {
    return counts;
  }

  private static boolean isRepeated(Sheet sheet) {
    return switch (sheet) {
      case ORDER_LINE, INTERACTION_SEGMENT, DIGITAL_EVENT, SURVEY_ANSWER -> true;
      default -> false;
    };
  }

  private List<Row> bad(Row row) {
    return switch (row.sheet()) {
      case PAYMENT -> counted(renamed(row, "payment_id").text("amount", "12a"), "bad_amount");
      case ORDER_HEADER ->
          counted(renamed(row, "order_id").text("currency", "EUX"), "unknown_currency");
      default -> List.of();
    };
  }

  private List<Row> outOfScale(Row row) {
    return row.cell("question_id").equals("nps")
        ? counted(
            row.version(row.knownAt()).text("part", "echo").text("value_num", "11"),
            "score_out_of_scale")
        : List.of();
  }

  private static Row renamed(Row row, String key) {
    String id = row.cell(key) + "-bad";
    return row.version(row.knownAt()).text(key, id).text("source_record_id", id);
  }

  private List<Row> counted(Row extra, String kind) {
    counts.merge(extra.sheet().table() + "." + kind, 1L, Long::sum);
    return List.of(extra);
  }

  private static int lot(Row row) {
    int hash = row.cell("source_record_id").hashCode() * 0x9E3779B9;
    return Integer.remainderUnsigned(hash ^ (hash >>> 15), ONE_IN);
  }
}
