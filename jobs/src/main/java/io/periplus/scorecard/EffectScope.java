package io.periplus.scorecard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words of the modelled figures: what moves the score, and what each component does. */
final class EffectScope {
  private final Scorecard card;

  EffectScope(Scorecard card) {
    this.card = card;
  }

  /** The drivers' section; only for a scorecard that has drivers. */
  Map<String, Object> drivers() {
    List<Scorecard.Driver> onMap =
        card.drivers().stream().filter(Scorecard.Driver::isOnMap).toList();
    return Map.of(
        "rows", card.drivers().stream().map(this::driver).toList(),
        "hasMap", !onMap.isEmpty(),
        "driversTold", told(card.drivers().stream().map(this::share)),
        "mapTold",
            told(onMap.stream().map(driver -> driver.component() + " " + driver.quadrant())));
  }

  private static String told(Stream<String> parts) {
    return parts.collect(Collectors.joining("; ")) + ". The table beside gives every figure.";
  }

  private String share(Scorecard.Driver driver) {
    return driver.component()
        + " "
        + Figures.level(driver.share().value(), driver.share().unit(), card.currency());
  }

  private Map<String, Object> driver(Scorecard.Driver driver) {
    Map<String, Object> row = support(driver.share());
    row.put("rank", driver.rank());
    row.put("component", driver.component());
    row.put("touchpoint", driver.touchpoint());
    row.put("share", Figures.level(driver.share().value(), driver.share().unit(), card.currency()));
    row.put("performance", Figures.level(driver.performance(), "share", card.currency()));
    row.put("quadrant", driver.quadrant().isEmpty() ? Figures.ABSENT : driver.quadrant());
    if (driver.isThin()) {
      row.put("interval", "too few answers");
    }
    return row;
  }

  List<Map<String, Object>> outcomes() {
    List<OutcomeGroup> groups = OutcomeGroup.of(card);
    return IntStream.range(0, groups.size())
        .mapToObj(index -> outcome(index, groups.get(index)))
        .toList();
  }

  private Map<String, Object> outcome(int index, OutcomeGroup group) {
    return Map.of(
        "index", index,
        "outcome", group.outcome() + ", in " + Words.unit(group.unit(), card.currency()),
        "unit", Words.unit(group.unit(), card.currency()),
        "hasChart", !group.drawn().isEmpty(),
        "told", told(group.drawn().stream().map(row -> row.component() + " " + effect(row))),
        "rows", group.rows().stream().map(this::linkage).toList());
  }

  private String effect(Scorecard.LinkageRow row) {
    Estimate effect = row.effect();
    return effect.value().isEmpty()
        ? Figures.ABSENT
        : Figures.signed(effect.value().getAsDouble(), effect.unit(), card.currency());
  }

  private Map<String, Object> linkage(Scorecard.LinkageRow scored) {
    Map<String, Object> row = support(scored.effect());
    boolean isRefused = scored.effect().value().isEmpty();
    row.put("sentence", scored.sentence());
    row.put("touchpoint", scored.touchpoint());
    row.put("effect", isRefused ? "refused" : effect(scored));
    if (isRefused) {
      row.put("badge", Figures.ABSENT);
      row.put("meaning", scored.refusedReason());
    }
    return row;
  }

  /** Interval, n, method and grade, which no figure goes without. */
  private Map<String, Object> support(Estimate estimate) {
    Map<String, Object> support = new HashMap<>();
    support.put("interval", Figures.interval(estimate, card.currency()));
    support.put("n", Words.n(estimate));
    support.put("method", Words.method(estimate));
    support.put("badge", estimate.grade().badge());
    support.put("meaning", estimate.grade().meaning());
    return support;
  }

  static List<Map<String, Object>> grades() {
    return Stream.of(Grade.A, Grade.B, Grade.C, Grade.D)
        .map(
            grade ->
                Map.<String, Object>of(
                    "badge", grade.badge(),
                    "title", grade.title(),
                    "meaning", "“" + grade.verb(true) + "”: " + grade.meaning()))
        .toList();
  }
}
