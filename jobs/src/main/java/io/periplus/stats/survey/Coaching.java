package io.periplus.stats.survey;

import io.periplus.stats.Fdr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which units' scores were perhaps asked for: a list to look at, never a verdict. Signals are added
 * up and their sum is standardised anew over all units; false discoveries are controlled over the
 * list (Benjamini and Hochberg 1995).
 */
public final class Coaching {
  private Coaching() {}

  /**
   * What is known of one unit in one period.
   *
   * @param answers answers to the score
   * @param hits of them in the top box
   * @param expected rate of hits that what happened lets expect, between 0 and 1
   */
  public record Unit(long answers, long hits, double expected) {}

  /**
   * How unusual one unit is.
   *
   * @param ceiling more hits than honest units have, standard normal
   * @param mismatch more hits than what happened lets expect, against all units
   * @param suspicion all signals together, standardised on their own distribution
   * @param q smallest share of false alarms at which it would be on the list
   */
  public record Verdict(double ceiling, double mismatch, double suspicion, double q) {
    /** Whether somebody should have a look. */
    public boolean isForReview(double falseAlarms) {
      return q <= falseAlarms;
    }
  }

  /**
   * Judges all units against each other.
   *
   * @param more further signals of each unit, standard normal, 0 where one has no data; may be
   *     empty
   */
  public static List<Verdict> judge(List<Unit> units, List<double[]> more) {
    double[] nothing = new double[units.size()];
    Arrays.fill(nothing, 1);
    return judge(units, more, nothing);
  }

  /**
   * The same where some asking was written down: either may bring a unit on the list, and each is
   * counted double for it.
   *
   * @param recorded chance that an honest unit has so much of it written down; 1 for none
   */
  public static List<Verdict> judge(List<Unit> units, List<double[]> more, double[] recorded) {
    int n = units.size();
    boolean isRecorded = Arrays.stream(recorded).anyMatch(p -> p < 1);
    double[] ceiling = ceiling(units);
    double[] mismatch = mismatch(units);
    double[] sums = new double[n];
    for (int i = 0; i < n; i++) {
      sums[i] = ceiling[i] + mismatch[i];
      for (double[] signal : more) {
        sums[i] += signal[i];
      }
    }
    double[] suspicion = EmpiricalNull.standardised(sums);
    double[] p = new double[n];
    for (int i = 0; i < n; i++) {
      double signals = EmpiricalNull.above(suspicion[i]);
      p[i] = isRecorded ? Math.min(1, 2 * Math.min(signals, recorded[i])) : signals;
    }
    double[] q = Fdr.qValues(p);
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      verdicts.add(new Verdict(ceiling[i], mismatch[i], suspicion[i], q[i]));
    }
    return verdicts;
  }

  /** How far above the funnel of honest units each one lies. */
  static double[] ceiling(List<Unit> units) {
    BetaBinomial honest =
        BetaBinomial.fit(
            units.stream().mapToLong(Unit::hits).toArray(),
            units.stream().mapToLong(Unit::answers).toArray());
    return units.stream()
        .mapToDouble(u -> EmpiricalNull.normalOf(honest.atLeast(u.hits(), u.answers())))
        .toArray();
  }

  /** Hits beyond what was expected, centred and scaled by all units; the scale is at least 1. */
  static double[] mismatch(List<Unit> units) {
    double[] beyond =
        units.stream()
            .mapToDouble(
                u -> {
                  double spread = u.answers() * u.expected() * (1 - u.expected());
                  return spread > 0
                      ? (u.hits() - u.answers() * u.expected()) / Math.sqrt(spread)
                      : 0;
                })
            .toArray();
    return EmpiricalNull.standardised(beyond, 1);
  }
}
