package io.periplus.scorecard;

import io.periplus.scorecard.Scorecard.Data;
import io.periplus.scorecard.Scorecard.Driver;
import io.periplus.scorecard.Scorecard.LinkageRow;
import io.periplus.scorecard.Scorecard.Model;
import io.periplus.scorecard.Scorecard.MoneyDifference;
import io.periplus.scorecard.Scorecard.Quarantined;
import io.periplus.scorecard.Scorecard.Reconciliation;
import io.periplus.scorecard.Scorecard.SwitchedOff;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A small company's scorecard with a row of every kind. */
final class Examples {
  private static final YearMonth NOW = YearMonth.of(2026, 6);

  private Examples() {}

  static Scorecard full() {
    return with(kpis(), drivers(), linkage());
  }

  static Scorecard with(List<Kpi> kpis, List<Driver> drivers, List<LinkageRow> linkage) {
    return new Scorecard(
        "Tiendas Ñandú",
        "EUR",
        LocalDate.of(2026, 6, 30),
        "2026-06-30.1",
        "Satisfaction slipped to 4.02 of 5 while revenue grew. Late delivery explains most of what"
            + " the journey explains, and one promise in nine is broken.",
        kpis,
        drivers,
        linkage,
        reconciliation(),
        models(),
        data(),
        List.of(
            new SwitchedOff("web_event", "digital journeys before the order are not seen"),
            new SwitchedOff("employee_survey", "no link between the state of teams and customers")),
        List.of(
            "./periplus sql \"select * from v_linkage\"",
            "./periplus explain fact_component_linkage.estimate"));
  }

  /** A company that delivered next to nothing. */
  static Scorecard empty() {
    return new Scorecard(
        "Vacía",
        "EUR",
        LocalDate.of(2026, 6, 30),
        "2026-06-30.1",
        "Nothing to report.",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Data(0, 0, 0, List.of(), List.of()),
        List.of(),
        List.of());
  }

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

  static List<Driver> drivers() {
    return List.of(
        driver("Late delivery", "Delivery", 0.41, 0.36, 0.46, 0.713, 1, "fix"),
        driver("Repeated contact", "Customer service", 0.22, 0.18, 0.27, 0.78, 2, "fix"),
        driver("Waiting in the queue", "Customer service", 0.14, 0.1, 0.18, 0.69, 3, "fix"),
        driver("Days to deliver", "Delivery", 0.09, 0.06, 0.12, 0.62, 4, "watch"),
        driver("Payment failed", "Checkout", 0.06, 0.03, 0.09, 0.972, 5, "keep"),
        driver("Second transfer", "Customer service", 0.05, 0.02, 0.08, 0.94, 6, "keep"),
        new Driver(
            "Devolución rechazada",
            "Returns",
            "Satisfaction",
            new Estimate(
                OptionalDouble.of(0.03),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "share",
                41,
                "shapley_by_customer",
                Grade.D),
            OptionalDouble.of(0.991),
            7,
            "leave",
            true));
  }

  private static Driver driver(
      String label,
      String touchpoint,
      double share,
      double low,
      double high,
      double performance,
      int rank,
      String quadrant) {
    return new Driver(
        label,
        touchpoint,
        "Satisfaction",
        Estimate.of(share, low, high, "share", 2841, "shapley_by_customer", Grade.D),
        OptionalDouble.of(performance),
        rank,
        quadrant,
        false);
  }

  static List<LinkageRow> linkage() {
    return List.of(
        effect("Late delivery", "Delivery", "Satisfaction", -1.83, -1.91, -1.75, "points", Grade.C),
        effect(
            "Repeated contact",
            "Customer service",
            "Satisfaction",
            -0.74,
            -0.83,
            -0.65,
            "points",
            Grade.C),
        effect(
            "Waiting in the queue",
            "Customer service",
            "Satisfaction",
            -0.31,
            -0.4,
            -0.22,
            "points",
            Grade.D),
        effect(
            "Apology call",
            "Customer service",
            "Satisfaction",
            0.42,
            0.28,
            0.56,
            "points",
            Grade.A),
        effect("New carrier", "Delivery", "Satisfaction", 0.18, 0.05, 0.31, "points", Grade.B),
        effect(
            "Late delivery",
            "Delivery",
            "Revenue after six months",
            -12.4,
            -17.9,
            -6.9,
            "money",
            Grade.C),
        effect(
            "Apology call",
            "Customer service",
            "Revenue after six months",
            6.1,
            2.2,
            10,
            "money",
            Grade.A),
        effect(
            "Repeated contact",
            "Customer service",
            "Revenue after six months",
            -0.11,
            -0.16,
            -0.06,
            "standardised",
            Grade.D),
        new LinkageRow(
            "Devolución rechazada",
            "Returns",
            "Revenue after six months",
            Estimate.none("money", 41, "orthogonal"),
            "41 customers met it; 200 are needed",
            ""));
  }

  static LinkageRow effect(
      String component,
      String touchpoint,
      String outcome,
      double value,
      double low,
      double high,
      String unit,
      Grade grade) {
    String method =
        grade == Grade.A
            ? "randomised"
            : grade == Grade.B ? "staggered_did" : grade == Grade.C ? "orthogonal" : "association";
    return new LinkageRow(
        component,
        touchpoint,
        outcome,
        Estimate.of(value, low, high, unit, 2841, method, grade),
        "",
        "");
  }

  private static List<Reconciliation> reconciliation() {
    return List.of(
        books("revenue", "Product sales", "1428602.81", "1428602.81", "0.00", "0.00", "0.00", true),
        books("revenue", "Shipping", "172288.39", "172271.20", "0.00", "0.00", "17.19", true),
        books(
            "cost",
            "Contact centre",
            "61240.00",
            "43480.40",
            "14697.60",
            "2449.60",
            "612.40",
            true),
        books("cost", "Carriers", "148020.10", "139138.90", "0.00", "3700.50", "5180.70", false));
  }

  private static Reconciliation books(
      String side,
      String type,
      String ledger,
      String attributed,
      String idle,
      String noDriver,
      String residual,
      boolean isWithin) {
    return new Reconciliation(
        side,
        type,
        "total",
        new BigDecimal(ledger),
        new BigDecimal(attributed),
        new BigDecimal(idle),
        new BigDecimal(noDriver),
        new BigDecimal(residual),
        isWithin);
  }

  private static List<Model> models() {
    return List.of(
        new Model(
            "Drivers of satisfaction",
            "champion",
            "explained variation",
            Estimate.of(0.31, 0.28, 0.34, "share", 2841, "cross_validated", Grade.MEASURED),
            ""),
        new Model(
            "Churn within 90 days",
            "refused",
            "area under the curve",
            Estimate.none("", 8016, "out_of_time"),
            "0.9 % of customers bought again; at least 5 % are needed to tell leavers from stayers."));
  }

  private static Data data() {
    return new Data(
        481_216,
        481_108,
        31,
        List.of(new Quarantined("FX_MISSING", 52), new Quarantined("DATE_UNREADABLE", 25)),
        List.of(new MoneyDifference("EUR", BigDecimal.ZERO)));
  }
}
