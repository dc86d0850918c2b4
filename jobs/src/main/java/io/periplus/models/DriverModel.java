package io.periplus.models;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.periplus.config.Company;
import io.periplus.config.Journey;
import io.periplus.config.MetricDefinition;
import io.periplus.features.AnswerComponent;
import io.periplus.job.Inputs;
import io.periplus.job.Job;
import io.periplus.job.Night;
import io.periplus.job.Outputs;
import io.periplus.job.Stage;
import io.periplus.stats.DriverEffect;
import io.periplus.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which components of the journey move each score: least squares on all components at once, exact
 * Shapley shares of its variation, intervals with customers kept whole. Source: Lindeman, Merenda
 * and Gold (1980) for the shares; Grömping (2007), The American Statistician 61(2).
 */
final class DriverModel implements Job {
  /** A month with fewer answers says nothing about what the company can do at its best. */
  private static final int FEWEST_IN_MONTH = 30;

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
    return List.of(AnswerComponent.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(DriverEffects.TABLE, ModelRuns.DRIVER);
  }

  @Override
  public Outputs run(Inputs in, Night night) {
    Dataset<Row> lived = in.of(AnswerComponent.TABLE).cache();
    List<Journey.Component> components = company.journey().components();
    Map<String, Fitted> fits = new TreeMap<>();
    for (MetricDefinition metric : company.metrics()) {
      Dataset<Row> answers = Answers.of(lived, metric.code(), components).cache();
      if (answers.count() >= company.models().minResponses()) {
        fits.put(
            metric.code(),
            Fitted.of(
                answers,
                Answers.SCORE,
                List.of(Answers.MONTH),
                components,
                "event_key",
                "answered_on",
                company.models(),
                night.seed()));
      }
      answers.unpersist();
    }
    ModelRun run = run(night, lived, fits);
    Map<String, Double> peers = peers(lived, components);
    List<Row> rows = new ArrayList<>();
    fits.forEach(
        (metric, fitted) -> {
          for (int i = 0; i < components.size(); i++) {
            DriverEffect effect = fitted.fit().effects().get(i);
            Journey.Component component = components.get(i);
            rows.add(DriverRow.of(run.id(), component, metric, fitted, effect, peers));
          }
        });
    return Outputs.of(DriverEffects.TABLE, in.rows(DriverEffects.TABLE, rows))
        .and(ModelRuns.DRIVER, in.rows(ModelRuns.DRIVER, List.of(run.row())));
  }

  private ModelRun run(Night night, Dataset<Row> lived, Map<String, Fitted> fits) {
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
    Fitted headline = fits.get(satisfaction);
    StringBuilder text = new StringBuilder();
    fits.forEach((metric, f) -> text.append(metric).append(f.fit().effects()).append('\n'));
    return new ModelRun(
        "driver",
        night,
        text.toString(),
        fits.values().stream()
            .flatMap(f -> f.from().stream())
            .min(Comparator.naturalOrder())
            .orElse(null),
        fits.values().stream()
            .flatMap(f -> f.to().stream())
            .max(Comparator.naturalOrder())
            .orElse(null),
        fits.values().stream().mapToLong(Fitted::rows).sum(),
        "r2_" + satisfaction,
        headline.fit().shares().r2(),
        null);
  }

  /** Per component, the level of the best tenth of months: what the company has shown it can do. */
  private static Map<String, Double> peers(Dataset<Row> lived, List<Journey.Component> components) {
    List<Row> months =
        lived
            .where(col("is_experienced"))
            .groupBy(col("component_code"), Answers.monthNo(col("answered_on")).as("month_no"))
            .agg(avg("level").as("level"), count(lit(1)).as("n"))
            .where(col("n").geq(FEWEST_IN_MONTH))
            .orderBy("component_code", "month_no")
            .collectAsList();
    Map<String, Double> peers = new TreeMap<>();
    for (Journey.Component component : components) {
      List<Double> levels =
          months.stream()
              .filter(r -> r.getString(0).equals(component.code()))
              .map(r -> r.getDouble(2))
              .sorted(
                  component.higherIsBetter()
                      ? Comparator.reverseOrder()
                      : Comparator.naturalOrder())
              .toList();
      if (!levels.isEmpty()) {
        peers.put(component.code(), levels.get(levels.size() / 10));
      }
    }
    return peers;
  }
}
