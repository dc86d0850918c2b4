package io.periplus.gold.survey;

import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.required;

import io.periplus.gold.shape.LinkageBlock;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;

/**
 * A team's score as it would be with everybody's cases, drawn towards all teams where few spoke.
 */
public final class FactTeamScore {
  public static final Field AGENT_TEAM_KEY = key("agent_team_key", "Team, of dim_agent_team.");
  public static final Field METRIC_KEY =
      key("metric_key", "Definition of the score, of dim_metric.");
  public static final Field MONTH_START_ON =
      required("month_start_on", Types.DATE, "First day of the month.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_team_score")
          .oneRowPer(
              "team x metric x month x run",
              AGENT_TEAM_KEY,
              METRIC_KEY,
              MONTH_START_ON,
              LinkageBlock.MODEL_RUN_KEY)
          .answers("How good is a team, its cases and its luck aside?")
          .columns(
              AGENT_TEAM_KEY,
              METRIC_KEY,
              MONTH_START_ON,
              figure("answer_count", Types.BIGINT, "Answers."),
              figure("raw_value", Types.DOUBLE, "Score as it is; null in a small cell."),
              figure(
                  "rank_low", Types.INT, "Best place to be reckoned with; null below 30 answers."),
              figure("rank_high", Types.INT, "Worst place to be reckoned with."))
          .columns(LinkageBlock.ESTIMATE)
          .check(
              LinkageBlock.RULE, LinkageBlock.NEVER_MONEY_UNIT, Severity.FAIL, LinkageBlock.REASON)
          .build();

  private FactTeamScore() {}
}
