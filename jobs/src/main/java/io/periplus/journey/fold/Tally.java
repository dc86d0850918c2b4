package io.periplus.journey.fold;

/**
 * What was lived of each component: how many events, the sum of their measure, and the deliveries
 * that are overdue, whose days grow until they arrive.
 */
final class Tally {
  private final long[] count;
  private final long[] sum;
  private final long[] overdue;
  private final long[] sinceDays;

  Tally(int components) {
    count = new long[components];
    sum = new long[components];
    overdue = new long[components];
    sinceDays = new long[components];
  }

  void add(int component, long value, int times) {
    count[component] += times;
    sum[component] += times * value;
  }

  void addOverdue(int component, int sinceDay, int times) {
    overdue[component] += times;
    sinceDays[component] += (long) times * sinceDay;
  }

  boolean isExperienced(int component, Measure measure) {
    return measure.level() == Measure.Level.SUM_FROM_ZERO || events(component) > 0;
  }

  /** How strongly a component was lived up to a day, in its unit; NaN when it was not. */
  double level(int component, Measure measure, int today) {
    if (!isExperienced(component, measure)) {
      return Double.NaN;
    }
    long late = overdue[component] * today - sinceDays[component];
    double total = (double) (sum[component] + late * Measure.ONE) / Measure.ONE;
    return measure.level() == Measure.Level.MEAN ? total / events(component) : total;
  }

  private long events(int component) {
    return count[component] + overdue[component];
  }
}
