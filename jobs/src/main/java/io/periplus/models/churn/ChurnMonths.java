package io.periplus.models.churn;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The month ends at which customers are looked at: what is known at one decides what is predicted,
 * the whole months after it decide what came true. A month end is named by the first day of its
 * month.
 *
 * @param first month of the first order of anybody
 * @param last newest month that the night has seen to its end
 * @param horizon whole months within which an active customer buys again, or is lost
 * @param gap whole months between a look and those months
 */
record ChurnMonths(LocalDate first, LocalDate last, int horizon, int gap) {
  private static final int MOST_LEARNED = 6;
  private static final double DAYS_IN_MONTH = 30.4;

  /** The months of a night: a month counts once its last day is closed. */
  static ChurnMonths of(LocalDate first, LocalDate businessDate, int horizonDays, int gap) {
    return new ChurnMonths(first, lastComplete(businessDate), whole(horizonDays), gap);
  }

  static LocalDate lastComplete(LocalDate businessDate) {
    return businessDate.plusDays(1).withDayOfMonth(1).minusMonths(1);
  }

  /** Days as whole months, rounded up: 90 days are 3 months. */
  static int whole(int days) {
    return (int) Math.ceil(days / DAYS_IN_MONTH);
  }

  /** The newest month end of which it is known who was lost. */
  LocalDate tested() {
    return last.minusMonths(horizon + gap);
  }

  /**
   * The newest month ends whose outcome was known when the tested one came, oldest first. None
   * before a full window of orders tells who was active.
   */
  List<LocalDate> learned() {
    return Stream.iterate(tested().minusMonths(horizon + gap), month -> month.minusMonths(1))
        .limit(MOST_LEARNED)
        .takeWhile(month -> !month.isBefore(first.plusMonths(horizon - 1L)))
        .sorted()
        .toList();
  }

  /** Last day whose orders the model learns from: the end of the newest outcome window. */
  LocalDate lastDayLearned() {
    return tested().plusMonths(1).minusDays(1);
  }

  /** Every month end at which customers are looked at, oldest first. */
  List<LocalDate> all() {
    return Stream.concat(learned().stream(), Stream.of(tested(), last)).toList();
  }

  /** How many months of orders there are. */
  long known() {
    return Math.max(0, ChronoUnit.MONTHS.between(first, last) + 1);
  }

  /** How many are needed: to see who is active, to learn what came of it, and to test. */
  int needed() {
    return 3 * horizon + 2 * gap;
  }
}
