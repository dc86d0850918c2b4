package io.periplus.scorecard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Linkage rows that share an axis: those of one outcome in one unit. */
record OutcomeGroup(String outcome, String unit, List<Scorecard.LinkageRow> rows) {

  /** In the order of the scorecard; a refused row stands in the first group of its outcome. */
  static List<OutcomeGroup> of(Scorecard card) {
    return card.linkage().stream()
        .map(Scorecard.LinkageRow::outcome)
        .distinct()
        .flatMap(outcome -> groups(outcome, card))
        .toList();
  }

  private static Stream<OutcomeGroup> groups(String outcome, Scorecard card) {
    List<Scorecard.LinkageRow> rows =
        card.linkage().stream().filter(row -> row.outcome().equals(outcome)).toList();
    String first =
        rows.stream()
            .filter(row -> row.effect().value().isPresent())
            .findFirst()
            .orElse(rows.get(0))
            .effect()
            .unit();
    Map<String, List<Scorecard.LinkageRow>> byUnit = new LinkedHashMap<>();
    byUnit.put(first, rows.stream().filter(row -> unit(row, first).equals(first)).toList());
    for (Scorecard.LinkageRow row : rows) {
      String unit = unit(row, first);
      byUnit.computeIfAbsent(
          unit, other -> rows.stream().filter(r -> unit(r, first).equals(other)).toList());
    }
    return byUnit.entrySet().stream()
        .map(entry -> new OutcomeGroup(outcome, entry.getKey(), entry.getValue()));
  }

  private static String unit(Scorecard.LinkageRow row, String first) {
    return row.effect().value().isPresent() ? row.effect().unit() : first;
  }

  /** Rows that a chart can show. */
  List<Scorecard.LinkageRow> drawn() {
    return rows.stream().filter(row -> row.effect().value().isPresent()).toList();
  }
}
