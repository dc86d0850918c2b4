package io.periplus.scorecard;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Figures of the board for tests: good news, bad news, no news, and every flag. */
final class ExampleKpis {
  private static final YearMonth NOW = YearMonth.of(2026, 6);

  private ExampleKpis() {}

  static List<Kpi> kpis() {
    return List.of(
        kpi("csat", "Satisfaction", true, score(4.02, 0.04, "score", 2841), 4.2, 4.09, Trust.OK),
        kpi(
            "nps",
            "Recommendation (NPS)",
            true,
            score(31.4, 3.2, "points", 1940),
            35,
            30.1,
            Trust.OK),
        kpi(
            "promise",
            "Promises kept",
            true,
            score(0.887, 0.006, "share", 9120),
            0.95,
            0.913,
            Trust.OK),
        kpi(
            "contact",
            "Contacts per 100 orders",
            false,
            score(14.2, 0.7, "", 9120),
            12,
            15.6,
            Trust.DEGRADED),
        kpi(
            "revenue",
            "Net revenue",
            true,
            Estimate.exact(1_428_602.81, "money", 9120, "sum_of_orders"),
            1_400_000,
            1_371_330,
            Trust.OK),
        kpi(
            "margin",
            "Contribution margin",
            true,
            Estimate.exact(412_018.4, "money", 9120, "revenue_less_cost"),
            430_000,
            405_118,
            Trust.NOT_RECONCILED),
        kpi(
            "cost",
            "Cost to serve an order",
            false,
            score(4.31, 0.09, "money", 9120),
            4,
            4.29,
            Trust.OK),
        kpi(
            "return",
            "Customers who came back",
            true,
            score(0.418, 0.011, "share", 7744),
            0.45,
            0.409,
            Trust.STALE));
  }

  static Estimate score(double value, double half, String unit, long n) {
    return Estimate.of(
        value, value - half, value + half, unit, n, "wilson_by_customer", Grade.MEASURED);
  }

  private static Kpi kpi(
      String code,
      String label,
      boolean higherIsBetter,
      Estimate now,
      double target,
      double previous,
      Trust trust) {
    return new Kpi(
        code,
        label,
        higherIsBetter,
        NOW,
        now,
        OptionalDouble.of(target),
        OptionalDouble.of(previous),
        trust,
        series(now, previous));
  }

  /** Eighteen months that wander about and end at the value of now. */
  private static List<Kpi.Point> series(Estimate now, double previous) {
    double value = now.value().orElseThrow();
    double half = now.hasInterval() ? now.high().orElseThrow() - value : Double.NaN;
    return IntStream.range(0, 18)
        .mapToObj(
            month -> {
              double wave = Math.sin(month * 0.9 + value) + 0.4 * Math.cos(month * 2.3);
              double level =
                  month == 17
                      ? value
                      : month == 16 ? previous : previous + (value - previous) * wave;
              boolean isWide = Double.isFinite(half);
              return new Kpi.Point(
                  NOW.minusMonths(17 - month),
                  OptionalDouble.of(level),
                  isWide ? OptionalDouble.of(level - half) : OptionalDouble.empty(),
                  isWide ? OptionalDouble.of(level + half) : OptionalDouble.empty());
            })
        .toList();
  }
}
