package io.periplus.config;

import io.periplus.config.hocon.Range;
import io.periplus.config.hocon.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Reads what decides the figures: {@code metrics}, {@code kpis}, {@code windows}, {@code models}.
 */
final class FiguresReader {
  private static final Range SHARE = new Range(0, 1);

  private FiguresReader() {}

  /**
   * The metrics that the company asks, in its order; a definition it does not ask is only checked.
   */
  static List<MetricDefinition> metrics(Section in) {
    List<MetricDefinition> defined = new ArrayList<>();
    for (String code : in.keys()) {
      if (!code.equals("asked")) {
        defined.add(in.block(code, s -> metric(code, s)));
      }
    }
    List<String> codes = defined.stream().map(MetricDefinition::code).toList();
    List<String> asked = in.manyOf("asked", codes, "metric defined here");
    List<MetricDefinition> metrics =
        asked.stream()
            .distinct()
            .flatMap(code -> defined.stream().filter(metric -> metric.code().equals(code)))
            .toList();
    checkOneIsSatisfaction(in, metrics);
    return metrics;
  }

  static Kpi kpi(Section in, List<MetricDefinition> asked) {
    List<String> known = new ArrayList<>(Vocabulary.BEHAVIOUR_KPIS);
    asked.forEach(definition -> known.add(definition.code()));
    String metric = in.oneOf("metric", known, "metric of this company");
    Range range = attainable(metric, asked);
    return new Kpi(
        in.code("code"),
        metric,
        in.has("target")
            ? OptionalDouble.of(in.real("target", range.low(), range.high()))
            : OptionalDouble.empty(),
        !in.has("higher-is-better") || in.flag("higher-is-better"),
        in.code("owner"),
        JourneyReader.label(in));
  }

  static Windows windows(Section in) {
    Windows windows =
        new Windows(
            in.days("episode-gap", 1, 365),
            in.days("episode-max-span", 1, 365),
            in.days("fcr", 1, 30),
            in.days("revenue-after", 1, 730),
            in.days("survey-lookback", 1, 730),
            in.days("churn-horizon", 1, 1095));
    if (windows.episodeGap() < windows.fcr()) {
      in.problem(
          "episode-gap",
          "is %d days, shorter than the window fcr of %d; a gap is never shorter than that"
              .formatted(windows.episodeGap(), windows.fcr()));
    }
    if (windows.episodeMaxSpan() < windows.episodeGap()) {
      in.problem(
          "episode-max-span",
          "is %d days, shorter than episode-gap of %d"
              .formatted(windows.episodeMaxSpan(), windows.episodeGap()));
    }
    return windows;
  }

  static ModelSettings models(Section in) {
    return new ModelSettings(
        in.real("confidence", 0.5, 0.999),
        in.whole("replicates", 100, 10_000),
        in.whole("shards", 200, 65_536),
        in.whole("min-responses", 30, 1_000_000),
        in.real("min-repeat-share", 0, 1),
        in.whole("min-churn-events", 30, 1_000_000),
        in.whole("outcome-months", 1, 36),
        in.block("churn", FiguresReader::churn));
  }

  private static ChurnSettings churn(Section in) {
    return new ChurnSettings(
        in.whole("gap-months", 0, 6),
        in.real("offer-cost", 0, 1_000_000),
        in.real("contact-cost", 0, 1_000_000),
        in.real("acceptance", 0.01, 1_000),
        in.real("refusal", 0.01, 1_000),
        in.whole("value-months", 1, 120),
        in.real("discount-rate", 0, 1),
        in.texts("price-reasons"),
        in.texts("service-reasons"),
        in.texts("life-reasons"));
  }

  private static MetricDefinition metric(String code, Section in) {
    in.checkName(code);
    String formula = in.oneOf("formula", Vocabulary.FORMULAS, "formula");
    Range scale = in.range("scale");
    Range top = in.range("top");
    Range bottom = in.range("bottom");
    boolean higherIsBetter = in.flag("higher-is-better");
    checkCutPoints(in, scale, top, bottom, higherIsBetter);
    return new MetricDefinition(
        code,
        formula,
        (int) scale.low(),
        (int) scale.high(),
        top.low(),
        top.high(),
        bottom.low(),
        bottom.high(),
        higherIsBetter,
        in.flag("satisfaction"),
        JourneyReader.label(in));
  }

  private static void checkCutPoints(
      Section in, Range scale, Range top, Range bottom, boolean higherIsBetter) {
    if (List.of(scale, top, bottom).contains(Range.UNREAD)) {
      return;
    }
    if (scale.low() != Math.rint(scale.low()) || scale.high() != Math.rint(scale.high())) {
      in.problem("scale", "is not in whole numbers; an answer is a whole number");
    }
    if (!scale.holds(top)) {
      in.problem("top", "is %s, outside the scale %s".formatted(top, scale));
    }
    if (!scale.holds(bottom)) {
      in.problem("bottom", "is %s, outside the scale %s".formatted(bottom, scale));
    }
    boolean isTopAbove = bottom.high() < top.low();
    boolean isTopBelow = top.high() < bottom.low();
    if (higherIsBetter ? !isTopAbove : !isTopBelow) {
      in.problem(
          "top",
          "is %s and bottom %s; with higher-is-better = %s the top lies wholly %s the bottom"
              .formatted(top, bottom, higherIsBetter, higherIsBetter ? "above" : "below"));
    }
  }

  private static void checkOneIsSatisfaction(Section in, List<MetricDefinition> asked) {
    List<String> satisfaction =
        asked.stream()
            .filter(MetricDefinition::isSatisfaction)
            .map(MetricDefinition::code)
            .toList();
    if (satisfaction.size() > 1) {
      in.problem(
          "asked",
          "has %s marked satisfaction = true; keep one"
              .formatted(String.join(" and ", satisfaction)));
    } else if (satisfaction.isEmpty() && !asked.isEmpty()) {
      in.problem("asked", "has none marked satisfaction = true; mark the one that you call so");
    }
  }

  /** Values that a line of the board page can take, so that its target can be reached. */
  private static Range attainable(String metric, List<MetricDefinition> asked) {
    for (MetricDefinition definition : asked) {
      if (definition.code().equals(metric)) {
        return switch (definition.formula()) {
          case "net" -> new Range(-100, 100);
          case "mean" -> new Range(definition.scaleMin(), definition.scaleMax());
          default -> SHARE;
        };
      }
    }
    return metric.equals("promise_kept")
        ? SHARE
        : new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }
}
