package io.periplus.gold.survey;

import io.periplus.stats.survey.Shrinkage;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * The score of each team and month with everybody's cases: what its answers lie above what its
 * cases let expect, added to the score of all, and drawn towards all teams of the month by as much
 * as it is luck.
 */
final class TeamScoreRows {
  private static final long SMALL = 10;
  private static final long FEWEST_FOR_RANK = 30;
  private static final double Z = 1.959963984540054;
  private static final long MEASURED = -2;

  private TeamScoreRows() {}

  static List<Row> of(List<TeamAnswers> answers) {
    Map<Long, Cell> everybody = new TreeMap<>();
    Map<Long, Map<LocalDate, Map<Long, Cell>>> cells = new TreeMap<>();
    for (TeamAnswers a : answers) {
      everybody.computeIfAbsent(a.metric(), m -> new Cell(a)).add(a);
      cells
          .computeIfAbsent(a.metric(), m -> new TreeMap<>())
          .computeIfAbsent(a.month(), m -> new TreeMap<>())
          .computeIfAbsent(a.team(), t -> new Cell(a))
          .add(a);
    }
    List<Row> rows = new ArrayList<>();
    cells.forEach(
        (metric, months) ->
            months.forEach(
                (month, teams) -> rows.addAll(month(metric, month, teams, everybody.get(metric)))));
    return rows;
  }

  private static List<Row> month(
      long metric, LocalDate month, Map<Long, Cell> teams, @Nullable Cell all) {
    List<Long> known = new ArrayList<>();
    teams.forEach(
        (team, cell) -> {
          if (cell.answers >= SMALL && all != null && all.spread() > 0) {
            known.add(team);
          }
        });
    List<Shrinkage.Shrunk> shrunk = List.of();
    if (!known.isEmpty() && all != null) {
      double[] values = known.stream().mapToDouble(t -> teams.get(t).adjusted(all)).toArray();
      double[] errors =
          known.stream().mapToDouble(t -> all.spread() / Math.sqrt(teams.get(t).answers)).toArray();
      shrunk = Shrinkage.of(values, errors).groups();
    }
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<Long, Cell> team : teams.entrySet()) {
      int at = known.indexOf(team.getKey());
      rows.add(
          row(
              metric,
              month,
              team.getKey(),
              team.getValue(),
              at < 0 ? null : shrunk.get(at),
              shrunk));
    }
    return rows;
  }

  private static Row row(
      long metric,
      LocalDate month,
      long team,
      Cell cell,
      Shrinkage.@Nullable Shrunk own,
      List<Shrinkage.Shrunk> all) {
    boolean isRanked = own != null && cell.answers >= FEWEST_FOR_RANK;
    return RowFactory.create(
        team,
        metric,
        Date.valueOf(month),
        (long) cell.answers,
        cell.answers < SMALL ? null : cell.points / cell.answers * cell.factor,
        isRanked ? 1 + count(all, other -> low(other) > high(own)) : null,
        isRanked ? all.size() - count(all, other -> high(other) < low(own)) : null,
        own == null ? null : own.value() * cell.factor,
        own == null ? null : low(own) * cell.factor,
        own == null ? null : high(own) * cell.factor,
        cell.unit,
        "case_mix_shrunk",
        null,
        null,
        cell.answers,
        null,
        null,
        cell.weak / cell.answers,
        own != null ? null : cell.answers < SMALL ? "small_cell" : "no_spread",
        MEASURED);
  }

  private static int count(List<Shrinkage.Shrunk> all, Predicate<Shrinkage.Shrunk> which) {
    return (int) all.stream().filter(which).count();
  }

  private static double low(Shrinkage.Shrunk shrunk) {
    return shrunk.value() - Z * shrunk.standardError();
  }

  private static double high(Shrinkage.Shrunk shrunk) {
    return shrunk.value() + Z * shrunk.standardError();
  }

  private static final class Cell {
    final String unit;
    final double factor;
    double answers;
    double points;
    double squares;
    double expected;
    double weak;

    Cell(TeamAnswers first) {
      this.unit = first.unit();
      this.factor = first.factor();
    }

    void add(TeamAnswers some) {
      answers += some.answers();
      points += some.points();
      squares += some.squares();
      expected += some.expectedPoints();
      weak += some.weak();
    }

    /** Spread of one answer. */
    double spread() {
      double mean = points / answers;
      return Math.sqrt(Math.max(0, squares / answers - mean * mean));
    }

    double adjusted(Cell all) {
      return all.points / all.answers + (points - expected) / answers;
    }
  }
}
