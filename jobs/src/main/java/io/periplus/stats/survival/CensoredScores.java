package io.periplus.stats.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How good forecasts of leaving are when some people are still there. Whoever was lost from sight
 * is made up for by those who were seen longer: each counts by one over the chance to be seen that
 * long (Uno et al. 2011; Graf et al. 1999). That chance is the life table of being lost from sight.
 */
public final class CensoredScores {
  private final List<Forecast> forecasts;
  private final LifeTable sight;

  private CensoredScores(List<Forecast> forecasts, LifeTable sight) {
    this.forecasts = forecasts;
    this.sight = sight;
  }

  /**
   * What was foretold of somebody, and what is known.
   *
   * @param after time until he left, or was last seen
   * @param hasLeft whether he left then
   * @param risk the higher, the sooner he was thought to leave
   */
  public record Forecast(double after, boolean hasLeft, double risk) {}

  public static CensoredScores of(List<Forecast> forecasts) {
    List<LifeTable.Ended> unseen = new ArrayList<>();
    for (Forecast f : forecasts) {
      // Whoever leaves at a time does so before others are lost from sight at it.
      unseen.add(
          f.hasLeft()
              ? new LifeTable.Ended(Math.nextDown(f.after()), LifeTable.STILL_THERE, 1)
              : new LifeTable.Ended(f.after(), 1, 1));
    }
    return new CensoredScores(List.copyOf(forecasts), LifeTable.of(unseen, 1));
  }

  /**
   * Of two people of whom it is known who left first, how often the forecast had them in that
   * order; ties of the forecast count half. Absent when no pair can be told.
   *
   * @param until pairs whose first left later do not count
   */
  public OptionalDouble concordance(double until) {
    double pairs = 0;
    double right = 0;
    for (Forecast first : forecasts) {
      double seen = seenBefore(first.after());
      if (!first.hasLeft() || first.after() >= until || seen == 0) {
        continue;
      }
      double weight = 1 / (seen * seen);
      for (Forecast second : forecasts) {
        boolean isLater = second.after() > first.after();
        if (isLater || (second.after() == first.after() && !second.hasLeft())) {
          pairs += weight;
          double lead = first.risk() - second.risk();
          right += weight * (1 + Math.signum(lead)) / 2;
        }
      }
    }
    return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(right / pairs);
  }

  /**
   * Mean squared distance of the foretold share still there at a time from who still was.
   *
   * @param survival foretold chance of each to be still there at that time, in the same order
   */
  public double brier(double at, List<Double> survival) {
    double atTime = sight.survival(at);
    double sum = 0;
    for (int i = 0; i < forecasts.size(); i++) {
      Forecast f = forecasts.get(i);
      double s = survival.get(i);
      if (f.after() > at) {
        sum += (1 - s) * (1 - s) / atTime;
      } else if (f.hasLeft()) {
        sum += s * s / seenBefore(f.after());
      }
    }
    return sum / forecasts.size();
  }

  /** The chance to be in sight until just before a time. */
  private double seenBefore(double after) {
    return sight.survival(Math.nextDown(after));
  }
}
