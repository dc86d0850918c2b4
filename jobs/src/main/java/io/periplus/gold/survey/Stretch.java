package io.periplus.gold.survey;

import io.periplus.stats.survey.Coaching.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The weeks of one team that are judged together. */
final class Stretch {
  private static final double FEWEST_OF_HALF = 10;

  final long team;
  final LocalDate week;
  final long ownAnswers;
  final long ownAsked;
  double answers;
  double top;
  double expectedTop;
  double desk;
  double asked;
  double lateAnswers;
  double lateTop;

  Stretch(long team, LocalDate week, List<TeamAnswers> own) {
    this.team = team;
    this.week = week;
    this.ownAnswers = own.stream().mapToLong(TeamAnswers::answers).sum();
    this.ownAsked = own.stream().mapToLong(TeamAnswers::asked).sum();
  }

  void add(TeamAnswers some) {
    answers += some.answers();
    top += some.top();
    expectedTop += some.expectedTop();
    desk += some.desk();
    asked += some.asked();
    lateAnswers += some.isLate() ? some.answers() : 0;
    lateTop += some.isLate() ? some.top() : 0;
  }

  Unit unit() {
    return new Unit((long) answers, (long) top, expectedTop / answers);
  }

  double timingZ(double usual) {
    return (desk - answers * usual) / Math.sqrt(answers * usual * (1 - usual));
  }

  @Nullable Double jump() {
    double early = answers - lateAnswers;
    return Math.min(early, lateAnswers) < FEWEST_OF_HALF
        ? null
        : lateTop / lateAnswers - (top - lateTop) / early;
  }

  double bonusZ(double usual) {
    Double jump = jump();
    return jump == null
        ? 0
        : jump / Math.sqrt(usual * (1 - usual) * (1 / lateAnswers + 1 / (answers - lateAnswers)));
  }
}
