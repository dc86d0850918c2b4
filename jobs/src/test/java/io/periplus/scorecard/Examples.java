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
import java.util.List;

/** A small company's scorecard with a row of every kind. */
final class Examples {
  private Examples() {}

  static Scorecard full() {
    return with(ExampleKpis.kpis(), ExampleEffects.drivers(), ExampleEffects.linkage());
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
