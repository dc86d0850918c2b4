package io.periplus.models.linkage;

import io.periplus.config.Company;
import io.periplus.config.Journey;
import io.periplus.config.Linkage;
import io.periplus.config.MetricDefinition;
import io.periplus.features.AnswerComponent;
import io.periplus.features.ComponentExposure;
import io.periplus.features.CustomerMonth;
import io.periplus.job.Inputs;
import io.periplus.job.Job;
import io.periplus.job.Night;
import io.periplus.job.Outputs;
import io.periplus.job.Stage;
import io.periplus.models.ModelRun;
import io.periplus.models.ModelRuns;
import io.periplus.silver.customer.Customer;
import io.periplus.stats.JointReplicates;
import io.periplus.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What each component does to the scores that followed it, and to the money and loyalty of the
 * months strictly after it, for everybody and by segment: estimated from products by shard, refuted
 * where it can be, graded by rule, in money where the grade has earned it.
 */
public final class LinkageModel implements Job {
  private final Company company;

  public LinkageModel(Company company) {
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
    return List.of(
        AnswerComponent.TABLE, CustomerMonth.TABLE, ComponentExposure.TABLE, Customer.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(
        LinkageEffects.TABLE,
        LinkageCurves.TABLE,
        ScenarioResults.TABLE,
        ScenarioResults.DRAWS,
        ScenarioResults.PORTFOLIO,
        ModelRuns.LINKAGE);
  }

  @Override
  public Outputs run(Inputs in, Night night) {
    JointReplicates worlds =
        JointReplicates.draw(
            company.models().shards(), company.models().replicates(), night.seed());
    List<Panel> panels = panels(in, night, worlds);
    ModelRun run = run(panels, night);
    List<Row> effects = new ArrayList<>();
    List<Row> curves = new ArrayList<>();
    for (Panel panel : panels) {
      effects.addAll(effects(run.id(), panel, night.seed()));
      curves.addAll(CurveRow.of(run.id(), panel, company.models().confidence()));
    }
    List<Row> scenarios = new ArrayList<>();
    List<Row> draws = new ArrayList<>();
    Scenarios engine =
        new Scenarios(company.linkage().discountYearly(), company.models().confidence());
    List<Scenarios.Result> results = scenarios(engine, panels, night.seed());
    for (Scenarios.Result result : results) {
      scenarios.addAll(ScenarioRow.of(run.id(), engine, result));
      draws.addAll(ScenarioRow.draws(run.id(), result));
    }
    return Outputs.of(LinkageEffects.TABLE, in.rows(LinkageEffects.TABLE, effects))
        .and(LinkageCurves.TABLE, in.rows(LinkageCurves.TABLE, curves))
        .and(ScenarioResults.TABLE, in.rows(ScenarioResults.TABLE, scenarios))
        .and(ScenarioResults.DRAWS, in.rows(ScenarioResults.DRAWS, draws))
        .and(
            ScenarioResults.PORTFOLIO,
            in.rows(
                ScenarioResults.PORTFOLIO,
                ScenarioRow.portfolios(run.id(), company, engine, results)))
        .and(ModelRuns.LINKAGE, in.rows(ModelRuns.LINKAGE, List.of(run.row())));
  }

  private List<Panel> panels(Inputs in, Night night, JointReplicates worlds) {
    List<String> codes = Panel.codes(company.journey().components());
    int horizon = company.models().outcomeMonths();
    LinkageRows rows =
        new LinkageRows(
            in.of(CustomerMonth.TABLE),
            in.of(ComponentExposure.TABLE),
            in.of(Customer.TABLE),
            codes,
            horizon);
    Panel.Limits limits =
        new Panel.Limits(
            company.models().shards(),
            company.models().minResponses(),
            company.journey().segments().size() > 1,
            worlds);
    List<Panel> panels = new ArrayList<>();
    for (MetricDefinition metric : company.metrics()) {
      Dataset<Row> answers = rows.answers(in.of(AnswerComponent.TABLE), metric.code()).cache();
      panels.add(Panel.of(answers, rows.answerLayout(metric.code()), 0, limits));
      answers.unpersist();
    }
    Dataset<Row> months =
        rows.months(LinkageRows.lastExposure(night.businessDate(), horizon)).cache();
    panels.add(Panel.of(months, rows.monthLayout(), horizon, limits));
    months.unpersist();
    return panels;
  }

  private List<Row> effects(String runId, Panel panel, long seed) {
    List<Row> rows = new ArrayList<>();
    List<Journey.Component> components = company.journey().components();
    if (panel.groups().isEmpty()) {
      for (Journey.Component component : components) {
        for (String outcome : panel.layout().outcomes()) {
          rows.add(
              EffectRow.refused(
                  runId, outcome, MomentsPass.ALL, panel, component, panel.refused()));
        }
      }
    }
    for (Group group : panel.groups()) {
      JointReplicates worlds = worlds(group, seed);
      List<Double> q = group.falseAlarms();
      int at = 0;
      for (Group.Effect effect : group.effects()) {
        rows.add(
            EffectRow.of(
                runId,
                panel,
                group,
                effect,
                components.get(effect.component()),
                worth(panel, group, effect),
                worlds,
                company.models().confidence(),
                effect.judgement().isPresent() ? q.get(at++) : null));
      }
    }
    return rows;
  }

  /** The joint replicates; of the few shards of a segment, their own. */
  private JointReplicates worlds(Group group, long seed) {
    int shards = company.models().shards();
    return JointReplicates.draw(
        group.segment().equals(MomentsPass.ALL) ? shards : Math.min(shards, MomentsPass.OF_SEGMENT),
        company.models().replicates(),
        seed);
  }

  private @Nullable Worth worth(Panel panel, Group group, Group.Effect effect) {
    if (!Worth.isMoney(panel.layout().outcomes().get(effect.outcome()))) {
      return null;
    }
    int window = company.models().outcomeMonths();
    double retention = mean(panel, "retention");
    double kept =
        Worth.keptValue(
            retention,
            window,
            retention > 0 ? mean(panel, "margin") / window / retention : 0,
            company.linkage().valueMonths(),
            company.linkage().discountYearly());
    double level = group.counts().of().get(effect.component()).level();
    return new Worth(level * 12 / panel.months(), kept);
  }

  private static double mean(Panel panel, String outcome) {
    return panel.look().means().get(panel.layout().outcomes().indexOf(outcome));
  }

  private List<Scenarios.Result> scenarios(Scenarios engine, List<Panel> panels, long seed) {
    List<String> codes = Panel.codes(company.journey().components());
    List<Scenarios.Result> results = new ArrayList<>();
    for (Linkage.Scenario scenario : company.linkage().scenarios()) {
      for (Panel panel : panels) {
        Optional<Group> group =
            panel.groups().stream().filter(g -> g.segment().equals(scenario.segment())).findFirst();
        for (int o = 0; o < panel.layout().outcomes().size(); o++) {
          String outcome = panel.layout().outcomes().get(o);
          results.add(
              group.isPresent()
                  ? engine.of(
                      scenario, panel, group.get(), o, worlds(group.get(), seed), codes::indexOf)
                  : Scenarios.Result.refused(scenario, outcome, noGroup(panel, scenario)));
        }
      }
    }
    return results;
  }

  private static String noGroup(Panel panel, Linkage.Scenario scenario) {
    return panel.refused().isEmpty()
        ? "segment %s has no rows".formatted(scenario.segment())
        : panel.refused();
  }

  private static ModelRun run(List<Panel> panels, Night night) {
    StringBuilder text = new StringBuilder();
    panels.forEach(panel -> text.append(panel.text()).append('\n'));
    long rows = panels.stream().mapToLong(panel -> panel.look().rows()).sum();
    if (panels.stream().allMatch(panel -> panel.groups().isEmpty())) {
      return ModelRun.refused(
          "linkage", night, rows, "No outcome has the rows that an effect needs.");
    }
    return new ModelRun(
        "linkage",
        night,
        text.toString(),
        days(panels, FirstLook::from).min(Comparator.naturalOrder()).orElse(null),
        days(panels, FirstLook::to).max(Comparator.naturalOrder()).orElse(null),
        rows,
        null,
        null,
        null);
  }

  private static Stream<LocalDate> days(
      List<Panel> panels, Function<FirstLook, Optional<LocalDate>> day) {
    return panels.stream().flatMap(panel -> day.apply(panel.look()).stream());
  }
}
