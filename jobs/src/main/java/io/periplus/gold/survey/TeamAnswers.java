package io.periplus.gold.survey;

import io.periplus.stats.survey.CaseMix;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * Answers to one metric about the conversations of a team, in one week and one half of a month,
 * with what their cases let expect.
 *
 * @param unit of the score
 * @param factor from points to that unit
 * @param top answers at the favourable end
 * @param expectedTop how many of them their cases let expect
 * @param asked announced or asked for by staff
 * @param desk answered at the desk
 */
record TeamAnswers(
    long metric,
    String unit,
    double factor,
    long team,
    LocalDate week,
    LocalDate month,
    boolean isLate,
    long answers,
    long top,
    double expectedTop,
    double points,
    double squares,
    double expectedPoints,
    long asked,
    long desk,
    long weak) {
  private static final List<String> FACTS =
      List.of("fact_channel", "fact_wait", "fact_transfers", "fact_resolved", "fact_again");

  /** Rows of {@code team_answer.sql}, each metric against its own cases. */
  static List<TeamAnswers> of(List<Row> rows) {
    Map<Long, List<Row>> byMetric = new TreeMap<>();
    rows.forEach(
        r -> byMetric.computeIfAbsent(r.getAs("metric_key"), m -> new ArrayList<>()).add(r));
    List<TeamAnswers> all = new ArrayList<>();
    byMetric.values().forEach(metric -> all.addAll(ofMetric(metric)));
    return all;
  }

  private static List<TeamAnswers> ofMetric(List<Row> rows) {
    List<List<String>> facts =
        rows.stream().map(r -> FACTS.stream().map(r::<String>getAs).toList()).toList();
    double[] answers = rows.stream().mapToDouble(r -> r.<Long>getAs("answer_count")).toArray();
    CaseMix tops = CaseMix.of(facts, answers, column(rows, "top_count"));
    CaseMix points = CaseMix.of(facts, answers, column(rows, "points"));
    List<TeamAnswers> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      all.add(
          new TeamAnswers(
              row.getAs("metric_key"),
              row.getAs("unit"),
              row.<String>getAs("formula").equals("net") ? 100 : 1,
              row.getAs("agent_team_key"),
              row.<Date>getAs("week_start_on").toLocalDate(),
              row.<Date>getAs("month_start_on").toLocalDate(),
              row.getAs("is_late"),
              row.getAs("answer_count"),
              row.getAs("top_count"),
              answers[i] * Math.min(1, Math.max(0, tops.expected(i))),
              row.getAs("points"),
              row.getAs("points_sq"),
              answers[i] * points.expected(i),
              row.getAs("asked_count"),
              row.getAs("desk_count"),
              row.getAs("weak_count")));
    }
    return all;
  }

  private static double[] column(List<Row> rows, String name) {
    return rows.stream().mapToDouble(r -> r.<Number>getAs(name).doubleValue()).toArray();
  }
}
