package io.periplus.scorecard;

import io.periplus.scorecard.Scorecard.Driver;
import io.periplus.scorecard.Scorecard.LinkageRow;
import java.util.List;
import java.util.OptionalDouble;

/** Drivers and effects for tests: every grade, a thin one and a refused one. */
final class ExampleEffects {
  private ExampleEffects() {}

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
}
