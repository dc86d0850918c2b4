package io.periplus.gold.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.table.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Thirty teams over half a year, whose customers are content four times in five. */
class TeamsTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final int TEAMS = 30;
  private static final int WEEKS = 26;

  @Test
  void teamsThatAskForScoresTowardsTheEndOfMonthsAreListedWithFewFalseAlarms() {
    List<Row> rows = new CoachingRows(List.of()).of(company(7, Set.of(4L, 20L)));
    List<Long> listed =
        rows.stream().filter(TeamsTest::isListed).map(row -> row.getLong(0)).toList();
    assertTrue(listed.containsAll(List.of(4L, 20L)), listed.toString());
    long falsely = listed.stream().filter(team -> team != 4 && team != 20).count();
    assertTrue(falsely <= 0.1 * listed.size(), listed.toString());
    assertTrue(rows.size() > TEAMS * (WEEKS - 3), "judged " + rows.size());
  }

  @Test
  void whereNobodyAsksNobodyIsListed() {
    for (int seed = 0; seed < 8; seed++) {
      for (Row row : new CoachingRows(List.of()).of(company(seed, Set.of()))) {
        assertTrue(!isListed(row), row.toString());
      }
    }
  }

  @Test
  void aTeamThatIsWrittenDownToAskIsListedThoughItsScoresAreUsual() {
    List<TeamAnswers> answers = new ArrayList<>();
    for (TeamAnswers a : company(3, Set.of())) {
      boolean asks = a.team() == 9 && a.week().getDayOfMonth() > 15;
      answers.add(
          cell(
              a.team(),
              (int) ChronoUnit.WEEKS.between(FIRST, a.week()),
              a.isLate(),
              a.answers(),
              a.top(),
              a.expectedTop(),
              asks ? 1 : 0));
    }
    List<Long> listed =
        new CoachingRows(List.of())
            .of(answers).stream().filter(TeamsTest::isListed).map(row -> row.getLong(0)).toList();
    assertTrue(listed.size() > 10, listed.toString());
    assertEquals(Set.of(9L), Set.copyOf(listed));
  }

  @Test
  void signalsWithoutDataAreNullAndNoFigureIsNotANumber() {
    for (Row row : new CoachingRows(List.of()).of(company(1, Set.of()))) {
      assertNull(row.get(at(FactCoachingSignal.TABLE, "text_score_gap")));
      assertNull(row.get(at(FactCoachingSignal.TABLE, "response_rate_z")));
      for (int i = 0; i < row.size(); i++) {
        assertTrue(!(row.get(i) instanceof Double d) || Double.isFinite(d), row.toString());
      }
    }
  }

  @Test
  void hardCasesAreNoFaultAndFewAnswersAreDrawnTowardsAll() {
    List<TeamAnswers> answers = new ArrayList<>();
    // Team 1 has cases that let expect half, and reaches it; the others reach their four fifths.
    answers.add(cell(1, 0, false, 100, 50, 50, 0));
    answers.add(cell(2, 0, false, 100, 80, 80, 0));
    answers.add(cell(3, 0, false, 100, 81, 80, 0));
    answers.add(cell(4, 0, false, 12, 12, 9.6, 0));
    answers.add(cell(5, 0, false, 3, 3, 2.4, 0));
    List<Row> rows = TeamScoreRows.of(answers);
    Table table = FactTeamScore.TABLE;
    int estimate = at(table, "estimate");
    assertEquals(0.5, rows.get(0).getDouble(at(table, "raw_value")));
    assertEquals(rows.get(0).getDouble(estimate), rows.get(1).getDouble(estimate), 0.02);
    double few = rows.get(3).getDouble(estimate);
    assertTrue(few < 0.9, "drawn to " + few);
    assertNull(rows.get(3).get(at(table, "rank_low")));
    assertNotNull(rows.get(1).get(at(table, "rank_low")));
    assertNull(rows.get(4).get(at(table, "raw_value")));
    assertEquals("small_cell", rows.get(4).getString(at(table, "refused_reason")));
  }

  @Test
  void aScoreThatNeverMovesIsRefusedWithItsReason() {
    List<Row> rows = TeamScoreRows.of(List.of(cell(1, 0, false, 40, 40, 40, 0)));
    assertNull(rows.get(0).get(at(FactTeamScore.TABLE, "estimate")));
    assertEquals("no_spread", rows.get(0).getString(at(FactTeamScore.TABLE, "refused_reason")));
  }

  private static List<TeamAnswers> company(int seed, Set<Long> coached) {
    SplittableRandom random = new SplittableRandom(seed);
    List<TeamAnswers> answers = new ArrayList<>();
    for (long team = 0; team < TEAMS; team++) {
      double skill = 0.03 * random.nextGaussian();
      for (int week = 0; week < WEEKS; week++) {
        boolean isLate = FIRST.plusWeeks(week).getDayOfMonth() > 15;
        int n = 8 + random.nextInt(9);
        boolean asks = isLate && coached.contains(team);
        int top = 0;
        int asked = 0;
        for (int i = 0; i < n; i++) {
          top += random.nextDouble() < 0.75 + skill + (asks ? 0.2 : 0) ? 1 : 0;
          asked += asks && random.nextDouble() < 0.3 ? 1 : 0;
        }
        answers.add(cell(team, week, isLate, n, top, n * (0.75 + skill), asked));
      }
    }
    return answers;
  }

  private static TeamAnswers cell(
      long team, int week, boolean isLate, long n, long top, double expected, long asked) {
    LocalDate monday = FIRST.plusWeeks(week);
    return new TeamAnswers(
        5,
        "share",
        1,
        team,
        monday,
        monday.withDayOfMonth(1),
        isLate,
        n,
        top,
        expected,
        top,
        top,
        expected,
        asked,
        asked,
        0);
  }

  private static int at(Table table, String column) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException(column);
  }

  private static boolean isListed(Row row) {
    return row.getBoolean(at(FactCoachingSignal.TABLE, "is_for_review"));
  }
}
