package io.periplus.gold.survey;

import static io.periplus.gold.shape.Columns.added;
import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.shape.LinkageBlock;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;

/**
 * Where scores were perhaps asked for: a list to look at, never a sanction. Each week is judged on
 * the thirteen weeks that end with it, by team and never by person.
 */
public final class FactCoachingSignal {
  public static final Field AGENT_TEAM_KEY = key("agent_team_key", "Team, of dim_agent_team.");
  public static final Field WEEK_START_ON =
      required("week_start_on", Types.DATE, "Monday of the week, the last of those judged.");
  public static final Field METRIC_KEY =
      key("metric_key", "Definition of the score, of dim_metric.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_coaching_signal")
          .oneRowPer("team x week x metric", AGENT_TEAM_KEY, WEEK_START_ON, METRIC_KEY)
          .answers("Were scores asked for? A list to look at, never a sanction.")
          .columns(
              AGENT_TEAM_KEY,
              METRIC_KEY,
              LinkageBlock.MODEL_RUN_KEY,
              WEEK_START_ON,
              added("answer_count", Types.BIGINT, "Answers of this week."),
              added(
                  "asked_by_agent_count",
                  Types.BIGINT,
                  "Of them announced or asked for by staff, as the source says."),
              figure("ceiling_share", Types.DOUBLE, "Share at the favourable end."),
              figure(
                  "timing_shift",
                  Types.DOUBLE,
                  "Share answered at the desk, beside staff or within ten minutes, less the"
                      + " company's."),
              figure(
                  "response_rate_shift",
                  Types.DOUBLE,
                  "Response rate less what was to be expected of those asked."),
              figure(
                  "text_score_gap",
                  Types.DOUBLE,
                  "Score less what the words say; null without words."),
              figure(
                  "behaviour_gap",
                  Types.DOUBLE,
                  "Share at the favourable end less what waits, transfers, outcome and repeats let expect."),
              figure(
                  "bonus_threshold_jump",
                  Types.DOUBLE,
                  "That share in the second half of months less in the first: scores that rise towards the end of the period that is paid for."),
              z("ceiling_z", "ceiling_share"),
              z("timing_z", "timing_shift"),
              z("response_rate_z", "response_rate_shift"),
              z("text_score_z", "text_score_gap"),
              z("behaviour_z", "behaviour_gap"),
              z("bonus_z", "bonus_threshold_jump"),
              figure(
                  "suspicion",
                  Types.DOUBLE,
                  "All signals together, standardised anew on the company's own distribution."),
              figure(
                  "q_value",
                  Types.DOUBLE,
                  "Smallest share of false alarms at which it would be listed."),
              required("is_for_review", Types.BOOLEAN, "Listed at one false alarm in ten."),
              optional(
                  "is_reviewed", Types.BOOLEAN, "Whether somebody looked; kept by the company."),
              optional("review_outcome", Types.STRING, "What was found; kept by the company."))
          .build();

  private FactCoachingSignal() {}

  private static Field z(String name, String of) {
    return figure(
        name, Types.DOUBLE, of + " in robust standard deviations of all teams and weeks.");
  }
}
