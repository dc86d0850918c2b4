package io.periplus.stats.survival;

import io.periplus.stats.Estimate;
import io.periplus.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Who is still there after how long: Kaplan and Meier's product, its error by Greenwood, and the
 * share that has left for each cause by Aalen and Johansen. Causes compete: whoever left for one
 * cannot leave for another, and is not "still there" for it either. Whoever was still there when
 * last seen counts up to then.
 */
public final class LifeTable {
  /** The cause of those who are still there. */
  public static final int STILL_THERE = 0;

  private final NavigableMap<Double, Step> steps;

  private LifeTable(NavigableMap<Double, Step> steps) {
    this.steps = steps;
  }

  /**
   * People who were seen equally long and ended alike.
   *
   * @param after time since they came
   * @param cause 1 and up for what made them leave, {@link #STILL_THERE} when they have not
   * @param count how many
   */
  public record Ended(double after, int cause, long count) {}

  /**
   * What a time did.
   *
   * @param after time since people came
   * @param atRisk who was there until then
   * @param left who left then, for any cause
   * @param survival share still there afterwards
   * @param greenwood variance of the logarithm of that share; infinite once nobody is left
   * @param incidence share that had left by then for cause 1, 2, ...; with the survival they make 1
   */
  public record Step(
      double after,
      long atRisk,
      long left,
      double survival,
      double greenwood,
      List<Double> incidence) {

    /** Greenwood's standard error of the share still there. */
    public double standardError() {
      return survival == 0 ? 0 : survival * Math.sqrt(greenwood);
    }

    /** On the scale of the logarithm, as R's survival does; absent once nobody is left. */
    public Optional<Interval> interval(double confidence) {
      if (survival == 0) {
        return Optional.empty();
      }
      double reach = Math.exp(Estimate.quantile(confidence) * Math.sqrt(greenwood));
      return Optional.of(new Interval(survival / reach, Math.min(1, survival * reach)));
    }
  }

  /**
   * From people of any order.
   *
   * @param causes how many causes there are
   */
  public static LifeTable of(List<Ended> people, int causes) {
    TreeMap<Double, long[]> byTime = new TreeMap<>();
    long atRisk = 0;
    for (Ended ended : people) {
      byTime.computeIfAbsent(ended.after(), t -> new long[causes + 1])[ended.cause()] +=
          ended.count();
      atRisk += ended.count();
    }
    NavigableMap<Double, Step> steps = new TreeMap<>();
    double[] incidence = new double[causes];
    double survival = 1;
    double greenwood = 0;
    for (Map.Entry<Double, long[]> at : byTime.entrySet()) {
      long[] ended = at.getValue();
      long left = 0;
      for (int cause = 1; cause <= causes; cause++) {
        left += ended[cause];
        incidence[cause - 1] += survival * ended[cause] / atRisk;
      }
      survival *= (double) (atRisk - left) / atRisk;
      greenwood += (double) left / atRisk / (atRisk - left);
      Step step = new Step(at.getKey(), atRisk, left, survival, greenwood, boxed(incidence));
      steps.put(step.after(), step);
      atRisk -= left + ended[STILL_THERE];
    }
    return new LifeTable(steps);
  }

  /** Every time at which somebody left or was last seen, in order. */
  public List<Step> steps() {
    return List.copyOf(steps.values());
  }

  /** Share still there after a time; 1 before anybody left. */
  public double survival(double after) {
    return upTo(after).map(Step::survival).orElse(1.0);
  }

  /** What had happened up to a time; empty before the first. */
  public Optional<Step> upTo(double after) {
    return Optional.ofNullable(steps.floorEntry(after)).map(Map.Entry::getValue);
  }

  /** When half of them had left; absent when more than half are still there. */
  public OptionalDouble median() {
    return steps.values().stream()
        .filter(step -> step.survival() <= 0.5)
        .mapToDouble(Step::after)
        .findFirst();
  }

  private static List<Double> boxed(double[] values) {
    List<Double> boxed = new ArrayList<>(values.length);
    for (double value : values) {
      boxed.add(value);
    }
    return List.copyOf(boxed);
  }
}
