package io.periplus.gold.survey;

import io.periplus.stats.survey.Coaching;
import io.periplus.stats.survey.Coaching.Verdict;
import io.periplus.stats.survey.EmpiricalNull;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Every team and week judged against all others, metric by metric. */
final class CoachingRows {
  /** Weeks before the last one that count with it. */
  private static final int WEEKS_BEFORE = 12;

  /** A stretch with fewer answers is not judged. */
  private static final long FEWEST = 20;

  private static final double FALSE_ALARMS = 0.10;
  private static final long MEASURED = -2;

  private final Map<Long, NavigableMap<LocalDate, Reached>> reached = new TreeMap<>();

  /**
   * @param invites rows of {@code team_invite.sql}
   */
  CoachingRows(List<Row> invites) {
    for (Row row : invites) {
      reached
          .computeIfAbsent(row.getAs("agent_team_key"), t -> new TreeMap<>())
          .put(
              row.<Date>getAs("week_start_on").toLocalDate(),
              new Reached(
                  row.<Long>getAs("reached_count"),
                  row.<Long>getAs("finished_count"),
                  row.<Double>getAs("expected_count"),
                  row.<Double>getAs("expected_spread")));
    }
  }

  private record Reached(double reached, double finished, double expected, double spread) {
    Reached plus(Reached other) {
      return new Reached(
          reached + other.reached,
          finished + other.finished,
          expected + other.expected,
          spread + other.spread);
    }
  }

  List<Row> of(List<TeamAnswers> answers) {
    Map<Long, List<TeamAnswers>> byMetric = new TreeMap<>();
    answers.forEach(a -> byMetric.computeIfAbsent(a.metric(), m -> new ArrayList<>()).add(a));
    List<Row> rows = new ArrayList<>();
    byMetric.forEach((metric, all) -> rows.addAll(judged(metric, stretches(all))));
    return rows;
  }

  private static List<Stretch> stretches(List<TeamAnswers> answers) {
    Map<Long, NavigableMap<LocalDate, List<TeamAnswers>>> teams = new TreeMap<>();
    answers.forEach(
        a ->
            teams
                .computeIfAbsent(a.team(), t -> new TreeMap<>())
                .computeIfAbsent(a.week(), w -> new ArrayList<>())
                .add(a));
    List<Stretch> stretches = new ArrayList<>();
    teams.forEach(
        (team, weeks) ->
            weeks.forEach(
                (week, own) -> {
                  Stretch stretch = new Stretch(team, week, own);
                  weeks
                      .subMap(week.minusWeeks(WEEKS_BEFORE), true, week, true)
                      .values()
                      .forEach(some -> some.forEach(stretch::add));
                  if (stretch.answers >= FEWEST) {
                    stretches.add(stretch);
                  }
                }));
    return stretches;
  }

  private List<Row> judged(long metric, List<Stretch> stretches) {
    if (stretches.isEmpty()) {
      return List.of();
    }
    double all = stretches.stream().mapToDouble(s -> s.answers).sum();
    double desk = (stretches.stream().mapToDouble(s -> s.desk).sum() + 0.5) / (all + 1);
    double top = (stretches.stream().mapToDouble(s -> s.top).sum() + 0.5) / (all + 1);
    double[] timing = standardised(stretches.stream().map(s -> s.timingZ(desk)).toList());
    double[] response =
        standardised(stretches.stream().map(s -> responseZ(s.team, s.week)).toList());
    double[] bonus = standardised(stretches.stream().map(s -> s.bonusZ(top)).toList());
    List<Verdict> verdicts =
        Coaching.judge(
            stretches.stream().map(Stretch::unit).toList(),
            List.of(timing, response, bonus),
            recorded(stretches));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      Stretch s = stretches.get(i);
      Verdict verdict = verdicts.get(i);
      Reached asked = reached(s.team, s.week);
      rows.add(
          RowFactory.create(
              s.team,
              metric,
              MEASURED,
              Date.valueOf(s.week),
              s.ownAnswers,
              s.ownAsked,
              s.top / s.answers,
              s.desk / s.answers - desk,
              asked == null ? null : (asked.finished() - asked.expected()) / asked.reached(),
              null,
              (s.top - s.expectedTop) / s.answers,
              s.jump(),
              verdict.ceiling(),
              timing[i],
              asked == null ? null : response[i],
              null,
              verdict.mismatch(),
              s.jump() == null ? null : bonus[i],
              verdict.suspicion(),
              verdict.q(),
              verdict.isForReview(FALSE_ALARMS),
              null,
              null));
    }
    return rows;
  }

  /**
   * Chance that an honest team is written down to have asked so often, at the rate of all others; 1
   * where nobody wrote anything down.
   */
  private static double[] recorded(List<Stretch> stretches) {
    Map<Long, double[]> teams = new TreeMap<>();
    double[] all = new double[2];
    for (Stretch s : stretches) {
      double[] own = teams.computeIfAbsent(s.team, t -> new double[2]);
      for (double[] sum : List.of(own, all)) {
        sum[0] += s.asked;
        sum[1] += s.answers;
      }
    }
    return stretches.stream()
        .mapToDouble(
            s -> {
              double[] own = teams.getOrDefault(s.team, all);
              double rate = (all[0] - own[0] + 0.5) / (all[1] - own[1] + 1);
              return s.asked == 0
                  ? 1
                  : 1
                      - new BinomialDistribution(null, (int) s.answers, Math.min(1, rate))
                          .cumulativeProbability((int) s.asked - 1);
            })
        .toArray();
  }

  /** Against the spread of all, which chance alone makes 1; 0 where there is no figure. */
  private static double[] standardised(List<Double> figures) {
    return EmpiricalNull.standardised(
        figures.stream().mapToDouble(Double::doubleValue).toArray(), 1);
  }

  private double responseZ(long team, LocalDate week) {
    Reached asked = reached(team, week);
    return asked == null || asked.spread() <= 0
        ? 0
        : (asked.finished() - asked.expected()) / Math.sqrt(asked.spread());
  }

  private @Nullable Reached reached(long team, LocalDate week) {
    NavigableMap<LocalDate, Reached> weeks = reached.get(team);
    return weeks == null
        ? null
        : weeks.subMap(week.minusWeeks(WEEKS_BEFORE), true, week, true).values().stream()
            .reduce(Reached::plus)
            .orElse(null);
  }
}
