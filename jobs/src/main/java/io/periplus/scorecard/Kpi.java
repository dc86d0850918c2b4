package io.periplus.scorecard;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One line of the board page.
 *
 * @param higherIsBetter whether more of it is good news
 * @param period month that the value is for
 * @param now the value with its interval, n, method and grade
 * @param target value to reach
 * @param previous value of the month before
 * @param series the months up to now, oldest first
 */
public record Kpi(
    String code,
    String label,
    boolean higherIsBetter,
    YearMonth period,
    Estimate now,
    OptionalDouble target,
    OptionalDouble previous,
    Trust trust,
    List<Point> series) {

  /** A month of the series; low and high are empty where the month has no interval. */
  public record Point(
      YearMonth period, OptionalDouble value, OptionalDouble low, OptionalDouble high) {}

  /** What a comparison may say: a difference inside the interval is no news. */
  enum Verdict {
    BETTER,
    WORSE,
    STEADY,
    UNKNOWN
  }

  public Kpi {
    series = List.copyOf(series);
  }

  /** The same, without any amount that would be an association in money. */
  Kpi earned() {
    OptionalDouble absent = OptionalDouble.empty();
    return now.isUnearnedMoney()
        ? new Kpi(
            code, label, higherIsBetter, period, now.earned(), absent, absent, trust, List.of())
        : this;
  }

  /** Against the month before. */
  Verdict movement() {
    return against(previous);
  }

  /** Against the target; met exactly counts as better. */
  Verdict standing() {
    return against(target);
  }

  /** How far it moved since the month before, in words; empty when there is nothing to compare. */
  Optional<String> change(String currency) {
    return now.value().isEmpty() || previous.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Figures.change(
                now.value().getAsDouble(), previous.getAsDouble(), now.unit(), currency));
  }

  private Verdict against(OptionalDouble other) {
    if (now.value().isEmpty() || other.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    double difference = now.value().getAsDouble() - other.getAsDouble();
    if (now.covers(other.getAsDouble()) || (difference == 0 && !now.hasInterval())) {
      return Verdict.STEADY;
    }
    return (difference > 0) == higherIsBetter ? Verdict.BETTER : Verdict.WORSE;
  }
}
