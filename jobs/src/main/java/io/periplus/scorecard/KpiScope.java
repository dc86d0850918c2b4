package io.periplus.scorecard;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The words of the board's figures: a card each, and the months as a table. */
final class KpiScope {
  private final Scorecard card;

  KpiScope(Scorecard card) {
    this.card = card;
  }

  List<Map<String, Object>> cards() {
    return IntStream.range(0, card.kpis().size())
        .mapToObj(index -> card(index, card.kpis().get(index)))
        .toList();
  }

  private Map<String, Object> card(int index, Kpi kpi) {
    Estimate now = kpi.now();
    return Map.ofEntries(
        Map.entry("index", index),
        Map.entry("label", kpi.label()),
        Map.entry("value", Figures.bare(now.value(), now.unit())),
        Map.entry("unit", Figures.unit(now.unit(), card.currency())),
        Map.entry("interval", interval(now)),
        Map.entry("trend", trend(kpi)),
        Map.entry("target", Figures.bare(kpi.target(), now.unit())),
        Map.entry("standing", standing(kpi.standing())),
        Map.entry("standingTone", tone(kpi.standing())),
        Map.entry("previous", Figures.bare(kpi.previous(), now.unit())),
        Map.entry("movement", movement(kpi)),
        Map.entry("movementTone", tone(kpi.movement())),
        Map.entry("period", Figures.month(kpi.period())),
        Map.entry("n", Words.n(now)),
        Map.entry("method", Words.method(now)),
        Map.entry("grade", grade(now.grade())),
        Map.entry("gradeMeaning", now.grade().meaning()),
        Map.entry("trust", kpi.trust().label()),
        Map.entry("trustMark", kpi.trust().mark()),
        Map.entry("trustMeaning", kpi.trust().meaning()),
        Map.entry("trustTone", kpi.trust() == Trust.OK ? "quiet" : "warn"));
  }

  private String interval(Estimate now) {
    if (now.hasInterval()) {
      return "95 % interval " + Figures.interval(now, card.currency());
    }
    return now.value().isPresent() ? "complete count, no interval" : "no value this month";
  }

  private static String grade(Grade grade) {
    return grade == Grade.MEASURED ? grade.badge() : "grade " + grade.badge();
  }

  private static String standing(Kpi.Verdict verdict) {
    return switch (verdict) {
      case BETTER -> "met";
      case WORSE -> "missed";
      case STEADY -> "inside the interval";
      case UNKNOWN -> "";
    };
  }

  private String movement(Kpi kpi) {
    Optional<String> change = kpi.change(card.currency());
    return switch (kpi.movement()) {
      case BETTER -> change.orElseThrow() + ", better";
      case WORSE -> change.orElseThrow() + ", worse";
      case STEADY -> change.orElseThrow() + ", steady";
      case UNKNOWN -> "";
    };
  }

  private static String tone(Kpi.Verdict verdict) {
    return switch (verdict) {
      case BETTER -> "good";
      case WORSE -> "bad";
      case STEADY, UNKNOWN -> "quiet";
    };
  }

  /** What the line shows, for those who do not see it. */
  private String trend(Kpi kpi) {
    List<Kpi.Point> known =
        kpi.series().stream().filter(point -> point.value().isPresent()).toList();
    if (known.isEmpty()) {
      return kpi.label() + ": no earlier months.";
    }
    Kpi.Point first = known.get(0);
    Kpi.Point last = known.get(known.size() - 1);
    return "%s by month: %s in %s, %s in %s. The table below the figures gives every month."
        .formatted(
            kpi.label(),
            level(first.value(), kpi),
            Figures.month(first.period()),
            level(last.value(), kpi),
            Figures.month(last.period()));
  }

  private String level(OptionalDouble value, Kpi kpi) {
    return Figures.level(value, kpi.now().unit(), card.currency());
  }

  /** Every month of every figure; empty where no figure has a past. */
  Optional<Map<String, Object>> months() {
    List<YearMonth> months =
        card.kpis().stream()
            .flatMap(kpi -> kpi.series().stream().map(Kpi.Point::period))
            .distinct()
            .sorted()
            .toList();
    if (months.isEmpty()) {
      return Optional.empty();
    }
    List<String> heads = card.kpis().stream().map(Kpi::label).toList();
    return Optional.of(Map.of("heads", heads, "rows", months.stream().map(this::month).toList()));
  }

  private Map<String, Object> month(YearMonth month) {
    List<Map<String, Object>> cells = card.kpis().stream().map(kpi -> cell(kpi, month)).toList();
    return Map.of("month", Figures.month(month), "cells", cells);
  }

  private Map<String, Object> cell(Kpi kpi, YearMonth month) {
    OptionalDouble absent = OptionalDouble.empty();
    Kpi.Point point =
        kpi.series().stream()
            .filter(p -> p.period().equals(month))
            .findFirst()
            .orElse(new Kpi.Point(month, absent, absent, absent));
    String interval =
        Figures.interval(point.low(), point.high(), kpi.now().unit(), card.currency());
    return Map.of(
        "value",
        level(point.value(), kpi),
        "interval",
        interval,
        "hasInterval",
        !interval.equals(Figures.ABSENT));
  }
}
