package io.periplus.models;

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
import io.periplus.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What each component goes together with, others equal: the scores that followed it, and the money
 * and loyalty of the months strictly after it. Least squares with what came before as controls;
 * clustered by customer. Every row is an association, grade D: no test has yet tried to refute it,
 * so none stands in money.
 */
final class LinkageModel implements Job {
  private static final Map<String, String> OUTCOMES =
      Map.of(
          "revenue", Panel.REVENUE,
          "cost_to_serve", Panel.COST,
          "margin", Panel.MARGIN,
          "retention", Panel.BOUGHT);

  private final Company company;

  LinkageModel(Company company) {
    this.company = company;
  }

  @Override
  public String name() {
    return LinkageEffects.TABLE.id();
  }

  @Override
  public Stage stage() {
    return Stage.MODELS;
  }

  @Override
  public List<Table> inputs() {
    return List.of(AnswerComponent.TABLE, CustomerMonth.TABLE, ComponentExposure.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(LinkageEffects.TABLE, ModelRuns.LINKAGE);
  }

  @Override
  public Outputs run(Inputs in, Night night) {
    Map<String, LinkageFit> fits = new LinkedHashMap<>();
    scores(in, night, fits);
    panel(in, night, fits);
    long rows = fits.values().stream().mapToLong(LinkageFit::rows).sum();
    StringBuilder text = new StringBuilder();
    fits.forEach((outcome, fit) -> text.append(outcome).append(fit.text()).append('\n'));
    boolean isRefused = fits.values().stream().noneMatch(LinkageFit::isFitted);
    ModelRun run =
        isRefused
            ? ModelRun.refused(
                "linkage", night, rows, "No outcome has the rows that an effect needs.")
            : LinkageFit.run(night, text.toString(), rows, fits.values());
    List<Row> effects = new ArrayList<>();
    fits.forEach(
        (outcome, fit) -> {
          for (int i = 0; i < company.journey().components().size(); i++) {
            effects.add(fit.row(run.id(), outcome, company.journey().components().get(i), i));
          }
        });
    return Outputs.of(LinkageEffects.TABLE, in.rows(LinkageEffects.TABLE, effects))
        .and(ModelRuns.LINKAGE, in.rows(ModelRuns.LINKAGE, List.of(run.row())));
  }

  private void scores(Inputs in, Night night, Map<String, LinkageFit> fits) {
    List<Journey.Component> components = company.journey().components();
    for (MetricDefinition metric : company.metrics()) {
      Dataset<Row> answers =
          Answers.of(in.of(AnswerComponent.TABLE), metric.code(), components).cache();
      fits.put(
          metric.code(),
          LinkageFit.of(
              answers,
              new LinkageFit.Question(
                  Answers.SCORE, "points", 0, List.of(Answers.MONTH), "event_key", "answered_on"),
              components,
              company.models(),
              night.seed()));
      answers.unpersist();
    }
  }

  private void panel(Inputs in, Night night, Map<String, LinkageFit> fits) {
    List<Journey.Component> components = company.journey().components();
    int horizon = company.models().outcomeMonths();
    Dataset<Row> panel =
        Panel.of(
                in.of(CustomerMonth.TABLE),
                in.of(ComponentExposure.TABLE),
                components,
                lastExposure(night.businessDate(), horizon),
                horizon)
            .cache();
    OUTCOMES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            outcome ->
                fits.put(
                    outcome.getKey(),
                    LinkageFit.of(
                        panel,
                        new LinkageFit.Question(
                            outcome.getValue(),
                            outcome.getKey().equals("retention") ? "share" : "standardised",
                            horizon,
                            Panel.CONTROLS,
                            "row_key",
                            "month_start_on"),
                        components,
                        company.models(),
                        night.seed())));
    panel.unpersist();
  }

  /** The last month whose outcome window of whole months has ended by the night. */
  static LocalDate lastExposure(LocalDate businessDate, int horizon) {
    LocalDate firstOpen = businessDate.plusDays(1).withDayOfMonth(1);
    return firstOpen.minusMonths(horizon + 1L);
  }
}
