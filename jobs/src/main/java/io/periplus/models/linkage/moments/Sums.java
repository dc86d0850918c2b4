package io.periplus.models.linkage.moments;

import io.periplus.stats.Gram;
import java.util.ArrayList;
import java.util.List;

/** The products of one shard, grown customer by customer; not for two threads at once. */
public final class Sums {
  private final Views views;
  private final double[] main;
  private final double[] within;
  private final double[] placebo;
  private final double[] counts;
  private final long[] rows = new long[3];

  public Sums(Views views) {
    this.views = views;
    this.main = new double[Gram.packedLength(views.main().size())];
    this.within = new double[Gram.packedLength(views.within().size())];
    this.placebo = new double[Gram.packedLength(views.placebo().size())];
    this.counts = new double[Counts.length(views.layout())];
  }

  /**
   * Adds all rows of one customer.
   *
   * @param own his rows, in order
   * @param stranger a row of another customer
   */
  public void add(List<double[]> own, double[] stranger) {
    Counts.add(counts, views.layout(), own);
    for (double[] row : own) {
      Gram.add(main, values(views.main(), row, stranger, row), 1);
      rows[0]++;
      if (row[views.layout().isBeforeKnown()] > 0) {
        Gram.add(placebo, values(views.placebo(), row, stranger, row), 1);
        rows[2]++;
      }
    }
    List<double[]> steps = own.stream().filter(row -> row[views.layout().isInStep()] > 0).toList();
    if (steps.size() > 1) {
      addDeviations(steps, stranger);
    }
  }

  private void addDeviations(List<double[]> steps, double[] stranger) {
    List<double[]> deviations = new ArrayList<>();
    double[] mean = new double[views.within().size()];
    for (int r = 0; r < steps.size(); r++) {
      double[] other = steps.get((r + steps.size() / 2) % steps.size());
      double[] values = values(views.within(), steps.get(r), stranger, other);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += values[i] / steps.size();
      }
      deviations.add(values);
    }
    for (double[] values : deviations) {
      for (int i = 0; i < mean.length; i++) {
        values[i] -= mean[i];
      }
      Gram.add(within, values, 1);
      rows[1]++;
    }
  }

  private static double[] values(
      List<Term> terms, double[] row, double[] stranger, double[] other) {
    double[] values = new double[terms.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = terms.get(i).of(row, stranger, other);
    }
    return values;
  }

  /** All sums in one list: three counts of rows, the three views, the counts of customers. */
  public double[] flat() {
    double[] flat = new double[3 + main.length + within.length + placebo.length + counts.length];
    for (int v = 0; v < 3; v++) {
      flat[v] = rows[v];
    }
    int at = 3;
    for (double[] part : List.of(main, within, placebo, counts)) {
      System.arraycopy(part, 0, flat, at, part.length);
      at += part.length;
    }
    return flat;
  }
}
