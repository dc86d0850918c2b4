package io.periplus.models.linkage;

import io.periplus.stats.effect.WhatIf;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

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

  private static String unit(String outcome) {
    if (outcome.equals("retention")) {
      return "count";
    }
    return Worth.isMoney(outcome) ? "money" : "points";
  }
}
