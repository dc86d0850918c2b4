package io.periplus.models.linkage;

import io.periplus.config.Company;
import io.periplus.config.Linkage;
import io.periplus.stats.effect.Portfolio;
import io.periplus.stats.effect.WhatIf;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Results of scenarios as rows of {@link ScenarioResults}. */
final class ScenarioRow {
  private static final int EXACT_SCALE = 8;

  private ScenarioRow() {}

  static List<Row> of(String runId, Scenarios engine, Scenarios.Result result) {
    BigDecimal cost = result.scenario().cost();
    if (!result.refused().isEmpty()) {
      Object[] cells = new Object[ScenarioResults.TABLE.columns().size()];
      cells[0] = runId;
      cells[1] = result.scenario().code();
      cells[2] = result.outcome();
      cells[3] = 0;
      cells[12] = result.refused();
      cells[13] = cost;
      return List.of(RowFactory.create(cells));
    }
    boolean isMargin = result.outcome().equals("margin");
    List<double[]> nets = isMargin ? engine.net(result) : List.of();
    List<Row> rows = new ArrayList<>();
    for (int month = 1; month <= result.points().size(); month++) {
      WhatIf.Spread spread = engine.spread(result.draws().get(month - 1));
      WhatIf.Spread net = isMargin ? engine.spread(nets.get(month - 1)) : null;
      rows.add(
          RowFactory.create(
              runId,
              result.scenario().code(),
              result.outcome(),
              month,
              result.points().get(month - 1),
              spread.low(),
              spread.high(),
              spread.p10(),
              spread.p50(),
              spread.p90(),
              unit(result.outcome()),
              result.grade(),
              null,
              cost,
              net == null ? null : EffectRow.money(net.low()),
              net == null ? null : EffectRow.money(net.p50()),
              net == null ? null : EffectRow.money(net.high()),
              net == null ? null : EffectRow.money(net.p50() + cost.doubleValue()),
              net == null ? null : net.positive()));
    }
    return rows;
  }

  static List<Row> draws(String runId, Scenarios.Result result) {
    List<Row> rows = new ArrayList<>();
    for (int month = 1; month <= result.draws().size(); month++) {
      double[] draws = result.draws().get(month - 1);
      for (int b = 0; b < draws.length; b++) {
        rows.add(
            RowFactory.create(
                runId,
                result.scenario().code(),
                result.outcome(),
                month,
                b + 1,
                BigDecimal.valueOf(draws[b]).setScale(EXACT_SCALE, RoundingMode.HALF_EVEN)));
      }
    }
    return rows;
  }

  /** Spends every budget of the company. */
  static List<Row> portfolios(
      String runId, Company company, Scenarios engine, List<Scenarios.Result> results) {
    List<Row> rows = new ArrayList<>();
    for (Linkage.Portfolio portfolio : company.linkage().portfolios()) {
      List<Scenarios.Result> margins =
          results.stream()
              .filter(r -> r.outcome().equals("margin"))
              .filter(r -> portfolio.scenarios().contains(r.scenario().code()))
              .toList();
      rows.addAll(portfolio(runId, portfolio, engine, margins, company.models().outcomeMonths()));
    }
    return rows;
  }

  /**
   * Spends a budget.
   *
   * @param margins results on margin of the scenarios among which is chosen
   * @param horizon months of the outcome window
   */
  private static List<Row> portfolio(
      String runId,
      Linkage.Portfolio portfolio,
      Scenarios engine,
      List<Scenarios.Result> margins,
      int horizon) {
    List<Scenarios.Result> candidates =
        margins.stream().filter(margin -> margin.refused().isEmpty()).toList();
    double[] gain = new double[candidates.size()];
    double[] cost = new double[candidates.size()];
    for (int i = 0; i < gain.length; i++) {
      double[] whole = new double[candidates.get(i).changes().size()];
      Arrays.fill(whole, 1);
      gain[i] = engine.spread(engine.netOfYear(candidates.get(i), whole, horizon)).p50();
      cost[i] = candidates.get(i).scenario().cost().doubleValue();
    }
    boolean[] chosen = Portfolio.choose(gain, cost, portfolio.budget().doubleValue());
    List<Integer> order =
        IntStream.range(0, gain.length)
            .boxed()
            .sorted(
                Comparator.comparing((Integer i) -> !chosen[i])
                    .thenComparing(i -> -gain[i] / Math.max(1, cost[i])))
            .toList();
    Map<String, Double> left = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (int turn = 0; turn < order.size(); turn++) {
      int i = order.get(turn);
      Scenarios.Result margin = candidates.get(i);
      double[] parts =
          margin.scenario().changes().stream()
              .mapToDouble(change -> left.getOrDefault(change.component(), 1.0))
              .toArray();
      WhatIf.Spread net = engine.spread(engine.netOfYear(margin, parts, horizon));
      rows.add(portfolioRow(runId, portfolio, margin, chosen[i] ? turn + 1 : null, net));
      if (chosen[i]) {
        margin
            .scenario()
            .changes()
            .forEach(c -> left.merge(c.component(), 1 + c.share(), (a, b) -> a * b));
      }
    }
    margins.stream()
        .filter(margin -> !margin.refused().isEmpty())
        .forEach(margin -> rows.add(portfolioRow(runId, portfolio, margin, null, null)));
    return rows;
  }

  private static Row portfolioRow(
      String runId,
      Linkage.Portfolio portfolio,
      Scenarios.Result margin,
      @Nullable Integer turn,
      WhatIf.@Nullable Spread net) {
    return RowFactory.create(
        runId,
        portfolio.code(),
        margin.scenario().code(),
        turn != null,
        turn,
        portfolio.budget(),
        margin.scenario().cost(),
        margin.grade().isEmpty() ? null : margin.grade(),
        margin.refused().isEmpty() ? null : margin.refused(),
        net == null ? null : EffectRow.money(net.p50()),
        net == null ? null : EffectRow.money(net.low()),
        net == null ? null : EffectRow.money(net.high()));
  }

  private static String unit(String outcome) {
    if (outcome.equals("retention")) {
      return "count";
    }
    return Worth.isMoney(outcome) ? "money" : "points";
  }
}
