package io.periplus.models;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import io.periplus.config.Company;
import io.periplus.config.Journey;
import io.periplus.config.MetricDefinition;
import io.periplus.features.AnswerComponent;
import io.periplus.features.ComponentExposure;
import io.periplus.features.CustomerMonth;
import io.periplus.job.Inputs;
import io.periplus.job.Job;
import io.periplus.job.Night;
import io.periplus.job.Outputs;
import io.periplus.job.Stage;
import io.periplus.silver.customer.Customer;
import io.periplus.silver.survey.SurveyResponse;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.ShardGrams;
import io.periplus.table.Table;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which components of the journey move each score: least squares on all components at once, exact
 * Shapley shares of its variation, intervals with customers kept whole. Source: Lindeman, Merenda
 * and Gold (1980) for the shares; Grömping (2007), The American Statistician 61(2).
 */
final class DriverModel implements Job {
  private static final Map<String, String> OUTCOMES =
      new TreeMap<>(
          Map.of(
              "revenue", Panel.REVENUE,
              "cost_to_serve", Panel.COST,
              "margin", Panel.MARGIN,
              "retention", Panel.BOUGHT));

  private final Company company;

  DriverModel(Company company) {
    this.company = company;
  }

  @Override
  public String name() {
    return DriverEffects.TABLE.id();
  }

  @Override
  public Stage stage() {
    return Stage.MODELS;
  }

  @Override
  public List<Table> inputs() {
    return List.of(
        AnswerComponent.TABLE,
        SurveyResponse.TABLE,
        Customer.TABLE,
        CustomerMonth.TABLE,
        ComponentExposure.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(DriverEffects.TABLE, MetricValidity.TABLE, ModelRuns.DRIVER);
  }

  @Override
  public Outputs run(Inputs in, Night night) {
    Dataset<Row> lived = in.of(AnswerComponent.TABLE).cache();
    List<Journey.Component> components = company.journey().components();
    JointReplicates worlds =
        JointReplicates.draw(
            company.models().shards(), company.models().replicates(), night.seed());
    Map<String, DriverFit> fits = new TreeMap<>();
    Dataset<Row> narrowed =
        AskedAbout.narrowed(lived, in.of(SurveyResponse.TABLE), company.journey());
    for (MetricDefinition metric : company.metrics()) {
      score(metric.code(), narrowed, in.of(Customer.TABLE), worlds)
          .ifPresent(fit -> fits.put(metric.code(), fit));
    }
    Dataset<Row> panel = panel(in, night).cache();
    behaviour(panel, worlds).forEach(fit -> fits.put(fit.outcome(), fit));
    ModelRun run = run(night, lived, fits);
    List<Row> rows =
        DriverRow.of(
            run.id(), List.copyOf(fits.values()), components, DriverPeers.of(lived, components));
    List<Row> race = race(run.id(), panel, lived, worlds);
    panel.unpersist();
    lived.unpersist();
    return Outputs.of(DriverEffects.TABLE, in.rows(DriverEffects.TABLE, rows))
        .and(MetricValidity.TABLE, in.rows(MetricValidity.TABLE, race))
        .and(ModelRuns.DRIVER, in.rows(ModelRuns.DRIVER, List.of(run.row())));
  }

  private List<Row> race(
      String runId, Dataset<Row> panel, Dataset<Row> lived, JointReplicates worlds) {
    HorseRace race = new HorseRace(company.models(), worlds);
    Map<String, ShardGrams> moments =
        race.moments(panel, lived, company.metrics(), List.copyOf(OUTCOMES.values()));
    List<Row> rows = new ArrayList<>();
    OUTCOMES.forEach(
        (code, column) ->
            rows.addAll(race.rows(runId, moments, code, column, company.models().outcomeMonths())));
    return rows;
  }

  private Optional<DriverFit> score(
      String metric, Dataset<Row> lived, Dataset<Row> customers, JointReplicates worlds) {
    List<Journey.Component> components = company.journey().components();
    Dataset<Row> answers =
        AskedAbout.marked(Answers.of(lived, metric, components), lived, company.journey())
            .join(
                customers.select(col("customer_id").as("who"), col("segment_code")),
                col("customer_id").equalTo(col("who")),
                "left")
            .cache();
    try {
      if (answers.count() < company.models().minResponses()) {
        return Optional.empty();
      }
      DriverMarks marks = DriverMarks.of(answers, components);
      List<String> controls = new ArrayList<>(List.of(Answers.MONTH));
      controls.addAll(AskedAbout.columns(company.journey()));
      List<String> columns = new ArrayList<>(controls);
      columns.addAll(Exposures.columns(components));
      columns.addAll(marks.columns());
      columns.add(Answers.SCORE);
      Map<String, ShardGrams> groups =
          ShardMoments.byGroup(
              marks.rows(),
              columns,
              "event_key",
              company.models().shards(),
              "segment_code",
              company.journey().segments().stream().map(Journey.Segment::code).toList());
      return Optional.of(
          DriverFit.of(
              metric,
              new DriverFit.Question(Answers.SCORE, "points", controls),
              groups,
              components,
              marks.marks(),
              company.models(),
              worlds));
    } finally {
      answers.unpersist();
    }
  }

  private Dataset<Row> panel(Inputs in, Night night) {
    int horizon = company.models().outcomeMonths();
    return Panel.of(
        in.of(CustomerMonth.TABLE),
        in.of(ComponentExposure.TABLE),
        company.journey().components(),
        Panel.lastExposure(night.businessDate(), horizon),
        horizon);
  }

  /** What customers do afterwards, from one pass over their months. */
  private List<DriverFit> behaviour(Dataset<Row> panel, JointReplicates worlds) {
    List<Journey.Component> components = company.journey().components();
    List<String> columns = new ArrayList<>(Panel.CONTROLS);
    columns.addAll(Exposures.columns(components));
    columns.addAll(OUTCOMES.values());
    ShardGrams shards = ShardMoments.of(panel, columns, "row_key", company.models().shards());
    if (shards.total().rows() < company.models().minResponses()) {
      return List.of();
    }
    return OUTCOMES.entrySet().stream()
        .map(
            outcome ->
                DriverFit.of(
                    outcome.getKey(),
                    new DriverFit.Question(
                        outcome.getValue(),
                        outcome.getKey().equals("retention") ? "share" : "standardised",
                        Panel.CONTROLS),
                    Map.of("", shards),
                    components,
                    List.of(),
                    company.models(),
                    worlds))
        .toList();
  }

  private ModelRun run(Night night, Dataset<Row> lived, Map<String, DriverFit> fits) {
    long answers = lived.select("event_key").distinct().count();
    if (fits.isEmpty()) {
      return ModelRun.refused(
          "driver",
          night,
          answers,
          "No score has the %,d answers that a driver model needs; there are %,d in all."
              .formatted(company.models().minResponses(), answers));
    }
    String satisfaction =
        company.metrics().stream()
            .filter(MetricDefinition::isSatisfaction)
            .map(MetricDefinition::code)
            .filter(fits::containsKey)
            .findFirst()
            .orElse(fits.keySet().iterator().next());
    DriverFit headline = fits.get(satisfaction);
    Row span = lived.agg(min("answered_on"), max("answered_on")).head();
    StringBuilder text = new StringBuilder();
    fits.values().forEach(f -> text.append(f.text()).append('\n'));
    return new ModelRun(
        "driver",
        night,
        text.toString(),
        span.isNullAt(0) ? null : span.<Date>getAs(0).toLocalDate(),
        span.isNullAt(1) ? null : span.<Date>getAs(1).toLocalDate(),
        fits.values().stream().mapToLong(DriverFit::rows).sum(),
        "r2_" + satisfaction,
        headline.all().shares().r2(),
        null);
  }
}
