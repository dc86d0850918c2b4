package io.periplus.config;

import io.periplus.config.hocon.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code linkage}: worth of effects, scenarios, portfolios. */
final class LinkageReader {
  private static final String EVERYBODY = "ALL";
  private static final double MOST = 1e12;

  private final List<String> components;
  private final List<String> segments;

  LinkageReader(Journey journey) {
    this.components = journey.components().stream().map(Journey.Component::code).toList();
    this.segments = new ArrayList<>(List.of(EVERYBODY));
    journey.segments().forEach(segment -> segments.add(segment.code()));
  }

  Linkage read(Section in) {
    List<Linkage.Scenario> scenarios = in.blocks("scenarios", this::scenario, "code");
    List<String> codes = scenarios.stream().map(Linkage.Scenario::code).toList();
    return new Linkage(
        in.whole("value-months", 1, 120),
        in.real("discount-yearly", 0, 1),
        in.block("reconcile", LinkageReader::reconcile),
        scenarios,
        in.blocks("portfolios", s -> portfolio(s, codes), "code"));
  }

  private static Reconcile reconcile(Section in) {
    return new Reconcile(
        in.real("cost-residual", 0, 1),
        in.real("revenue-residual", 0, 1),
        in.oneOf("on-breach", List.of("stop", "flag"), "way").equals("stop"));
  }

  private Linkage.Scenario scenario(Section in) {
    return new Linkage.Scenario(
        in.code("code"),
        in.has("segment") ? in.oneOf("segment", segments, "segment of this company") : EVERYBODY,
        day(in),
        amount(in, "cost"),
        in.blocks("changes", this::change, "component"),
        JourneyReader.label(in));
  }

  private Linkage.Change change(Section in) {
    return new Linkage.Change(
        in.oneOf("component", components, "component of this company"), in.real("share", -1, 10));
  }

  private static Linkage.Portfolio portfolio(Section in, List<String> codes) {
    return new Linkage.Portfolio(
        in.code("code"),
        amount(in, "budget"),
        in.manyOf("scenarios", codes, "scenario named here"));
  }

  private static BigDecimal amount(Section in, String key) {
    return BigDecimal.valueOf(in.real(key, 0, MOST)).setScale(4, java.math.RoundingMode.HALF_EVEN);
  }

  private static LocalDate day(Section in) {
    try {
      return LocalDate.parse(in.text("starts-on"));
    } catch (DateTimeParseException e) {
      in.problem("starts-on", "is no day such as \"2026-11-01\"");
      return LocalDate.EPOCH;
    }
  }
}
