package io.periplus.stats.fit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How often something happens, by what is known of those to whom it may: a binomial regression by
 * Fisher's scoring (McCullagh and Nelder 1989, 2.5), a pass over the rows a step. With a row for
 * everybody who is still there in a period it is the hazard of discrete time: the chance to leave
 * in the period. A column that the others tell already gets no coefficient.
 *
 * @param link how the chance depends on the columns
 * @param coefficients change of the linear predictor per unit of each column that carries one
 * @param errors standard error of each
 * @param redundant columns that the kept ones already tell
 * @param deviance twice the distance of the log-likelihood from that of the rows themselves
 * @param isConverged whether the last step moved nothing any more; else somebody is told apart
 *     perfectly
 */
public record BinomialFit(
    Link link,
    Map<String, Double> coefficients,
    Map<String, Double> errors,
    Set<String> redundant,
    double deviance,
    boolean isConverged) {
  private static final int MOST_STEPS = 60;
  private static final int MOST_HALVINGS = 20;
  private static final double STILL = 1e-12;

  /** Rows that can be passed over, wherever they lie. */
  public interface Rows {
    /** What they tell at these coefficients; at the start when there are none yet. */
    Sums sums(Sums empty);
  }

  /** Fits rows without a penalty: the coefficients under which they were most likely. */
  public static BinomialFit of(Link link, List<String> names, Rows rows) {
    return of(link, names, rows, 0);
  }

  /** Fits cells of cases that look alike, without a penalty. */
  public static BinomialFit of(Link link, List<String> names, List<Cell> cells) {
    return of(
        link,
        names,
        empty -> {
          cells.forEach(empty::add);
          return empty;
        });
  }

  /**
   * Fits rows.
   *
   * @param names of the columns; a constant is a column like any other, and the first one
   * @param penalty share of a column's own spread that is added against it, the first excepted:
   *     keeps a column finite that tells some cases apart perfectly
   */
  public static BinomialFit of(Link link, List<String> names, Rows rows, double penalty) {
    return new Scoring(link, names, rows, penalty).fit();
  }

  /** The chance of whoever has these columns; what is not named is 0. */
  public double chance(Map<String, Double> columns) {
    double eta = 0;
    for (Map.Entry<String, Double> coefficient : coefficients.entrySet()) {
      eta += coefficient.getValue() * columns.getOrDefault(coefficient.getKey(), 0.0);
    }
    return link.chance(eta);
  }

  private static final class Scoring {
    private final Link link;
    private final List<String> names;
    private final Rows rows;
    private final double[] ridge;

    private Sums now;
    private double[] beta;

    Scoring(Link link, List<String> names, Rows rows, double penalty) {
      this.link = link;
      this.names = names;
      this.rows = rows;
      this.now = rows.sums(Sums.start(link, names.size()));
      this.beta = new double[names.size()];
      this.ridge = now.spread();
      for (int i = 0; i < ridge.length; i++) {
        ridge[i] *= i == 0 ? 0 : penalty;
      }
    }

    BinomialFit fit() {
      double before = Double.POSITIVE_INFINITY;
      boolean isConverged = false;
      for (int step = 0; step < MOST_STEPS && !isConverged; step++) {
        double[] next = now.equations().penalised(ridge).solve();
        Sums there = rows.sums(Sums.at(link, next));
        double loss = loss(there, next);
        for (int half = 0; half < MOST_HALVINGS && !(loss <= before * (1 + 1e-9)); half++) {
          next = middle(beta, next);
          there = rows.sums(Sums.at(link, next));
          loss = loss(there, next);
        }
        isConverged = Math.abs(before - loss) < STILL * (Math.abs(loss) + 0.1);
        now = there;
        beta = next;
        before = loss;
      }
      return result(now.equations().penalised(ridge), isConverged);
    }

    private double loss(Sums sums, double[] at) {
      double loss = sums.deviance();
      for (int i = 0; i < at.length; i++) {
        loss += ridge[i] * at[i] * at[i];
      }
      return loss;
    }

    private BinomialFit result(Equations equations, boolean isConverged) {
      Map<String, Double> coefficients = new LinkedHashMap<>();
      Map<String, Double> errors = new LinkedHashMap<>();
      Set<String> redundant = new TreeSet<>(names);
      for (int kept : equations.kept()) {
        coefficients.put(names.get(kept), beta[kept]);
        errors.put(names.get(kept), equations.error(kept));
        redundant.remove(names.get(kept));
      }
      return new BinomialFit(
          link,
          Collections.unmodifiableMap(coefficients),
          Collections.unmodifiableMap(errors),
          Collections.unmodifiableSet(redundant),
          now.deviance(),
          isConverged);
    }

    private static double[] middle(double[] a, double[] b) {
      double[] middle = new double[a.length];
      for (int i = 0; i < a.length; i++) {
        middle[i] = (a[i] + b[i]) / 2;
      }
      return middle;
    }
  }
}
