package io.periplus.board;

import io.periplus.config.Company;
import io.periplus.config.MetricDefinition;
import io.periplus.landing.LandingTables;
import io.periplus.scorecard.Estimate;
import io.periplus.scorecard.Grade;
import io.periplus.scorecard.Kpi;
import io.periplus.scorecard.Scorecard;
import io.periplus.store.ReleaseCatalog;
import io.periplus.store.control.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads the scorecard of one release. */
public final class ScorecardReader {
  private final SparkSession spark;
  private final Company company;
  private final Manifest release;

  public ScorecardReader(SparkSession spark, Company company, Manifest release) {
    this.spark = spark;
    this.company = company;
    this.release = release;
  }

  /** The scorecard, from this release alone. */
  public Scorecard read() {
    spark.conf().set(ReleaseCatalog.PIN, release.releaseId());
    try {
      List<Kpi> kpis = KpiRows.of(rows("kpi", Map.of()));
      return new Scorecard(
          company.title(),
          company.currency(),
          release.businessDate(),
          release.releaseId(),
          Verdict.of(kpis, release.businessDate()),
          kpis,
          drivers(),
          linkage(),
          rows("reconciliation", Map.of()).stream().map(ScorecardReader::reconciliation).toList(),
          rows("model", Map.of()).stream().map(ScorecardReader::model).toList(),
          data(),
          switchedOff(),
          List.of(
              "./periplus sql \"select * from periplus.gold.v_linkage\"",
              "./periplus explain gold.fact_component_linkage",
              "./periplus status"));
    } finally {
      spark.conf().unset(ReleaseCatalog.PIN);
    }
  }

  private List<Scorecard.Driver> drivers() {
    return rows("driver", Map.of("satisfaction", satisfaction())).stream()
        .map(
            r ->
                new Scorecard.Driver(
                    r.getAs("label_en"),
                    text(r, "touchpoint_label_en"),
                    label(r.getAs("outcome_code")),
                    new Estimate(
                        Cells.number(r, "explained_share"),
                        Cells.number(r, "explained_share_low"),
                        Cells.number(r, "explained_share_high"),
                        "share",
                        r.<Long>getAs("n"),
                        "Shapley share of R²",
                        Grade.D),
                    Cells.number(r, "closeness_to_peer"),
                    Cells.count(r, "importance_rank"),
                    text(r, "quadrant"),
                    r.<Boolean>getAs("is_thin")))
        .toList();
  }

  private List<Scorecard.LinkageRow> linkage() {
    return rows("linkage", Map.of("satisfaction", satisfaction())).stream()
        .map(
            r ->
                new Scorecard.LinkageRow(
                    r.getAs("label_en"),
                    text(r, "touchpoint_label_en"),
                    label(r.getAs("outcome_code")),
                    Cells.estimate(r, "estimate", text(r, "estimate_unit")),
                    text(r, "refused_reason"),
                    ""))
        .toList();
  }

  private static Scorecard.Reconciliation reconciliation(Row r) {
    return new Scorecard.Reconciliation(
        r.getAs("side"),
        r.getAs("ledger_type"),
        r.getAs("period"),
        r.getAs("ledger_amount"),
        r.getAs("attributed_amount"),
        r.getAs("idle_amount"),
        r.getAs("no_driver_amount"),
        r.getAs("residual_amount"),
        r.<Boolean>getAs("is_within_tolerance"));
  }

  private static Scorecard.Model model(Row r) {
    return new Scorecard.Model(
        r.getAs("model_code"),
        r.getAs("state"),
        text(r, "quality_name"),
        new Estimate(
            Cells.number(r, "quality_value"),
            Cells.NONE,
            Cells.NONE,
            "",
            r.<Long>getAs("observation_count"),
            "",
            Grade.MEASURED),
        text(r, "refused_reason"));
  }

  private Scorecard.Data data() {
    Row landed = rows("landed", Map.of()).get(0);
    return new Scorecard.Data(
        landed.getLong(0),
        landed.getLong(1),
        landed.getLong(2),
        rows("set_aside", Map.of()).stream()
            .map(r -> new Scorecard.Quarantined(r.getString(0), r.getLong(1)))
            .toList(),
        rows("money_difference", Map.of()).stream()
            .map(r -> new Scorecard.MoneyDifference(r.getString(0), r.getDecimal(1)))
            .toList());
  }

  /** Landing tables of which the warehouse holds nothing. */
  private List<Scorecard.SwitchedOff> switchedOff() {
    return LandingTables.ALL.stream()
        .filter(t -> !t.name().startsWith("ref_"))
        .filter(t -> release.table("bronze." + t.name()).isEmpty())
        .map(t -> new Scorecard.SwitchedOff(t.name(), t.without()))
        .toList();
  }

  private String satisfaction() {
    return company.metrics().stream()
        .filter(MetricDefinition::isSatisfaction)
        .map(MetricDefinition::code)
        .findFirst()
        .orElseThrow();
  }

  private String label(String outcome) {
    return company.metrics().stream()
        .filter(m -> m.code().equals(outcome))
        .map(m -> m.label().en())
        .findFirst()
        .orElse(outcome.replace('_', ' '));
  }

  private List<Row> rows(String question, Map<String, Object> parameters) {
    try (InputStream in = ScorecardReader.class.getResourceAsStream(question + ".sql")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return spark.sql(text, parameters).collectAsList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Row row, String column) {
    String text = row.getAs(column);
    return text == null ? "" : text;
  }
}
