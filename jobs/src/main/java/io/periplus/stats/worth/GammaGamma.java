package io.periplus.stats.worth;

import static org.apache.commons.math3.special.Gamma.logGamma;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a purchase is worth: each customer's purchases spread around his own mean, and the means
 * spread between customers (Fader and Hardie 2013). A customer with few purchases is drawn towards
 * all others. Holds where pace and worth do not go together; {@link #correlation} tells.
 *
 * @param p shape of the purchases of one customer
 * @param q shape of the spread between customers
 * @param v scale, in money
 * @param logLikelihood of the spendings it was fitted on
 */
public record GammaGamma(double p, double q, double v, double logLikelihood)
    implements Serializable {

  private static final double SURE = 1e9;

  /**
   * What a customer's purchases were worth on average.
   *
   * @param purchases how many stand behind the mean
   * @param mean of them, above 0
   */
  public record Spending(int purchases, double mean) {
    public Spending {
      if (purchases < 1 || !(mean > 0)) {
        throw new IllegalArgumentException(
            "%d purchases of %s each: only what was paid has a mean".formatted(purchases, mean));
      }
    }
  }

  public static GammaGamma fit(List<Spending> spendings) {
    if (spendings.isEmpty()) {
      throw new IllegalArgumentException("Nobody paid anything");
    }
    double unit = spendings.stream().mapToDouble(Spending::mean).average().orElse(1);
    if (spendings.stream().allMatch(s -> Math.abs(s.mean() - unit) < 1e-9 * unit)) {
      return constant(unit);
    }
    Maximum best =
        Maximum.of(s -> new GammaGamma(s[0], s[1], s[2] * unit, 0).of(spendings), 2, 2, 1);
    List<Double> s = best.at();
    return new GammaGamma(s.get(0), s.get(1), s.get(2) * unit, best.value());
  }

  /** Everybody pays the same: there is no spread to fit, and nothing to draw towards. */
  private static GammaGamma constant(double worth) {
    return new GammaGamma(1, 1 + SURE, worth * SURE, 0);
  }

  private double of(List<Spending> spendings) {
    Map<Integer, Double> counted = new HashMap<>();
    double sum = 0;
    for (Spending s : spendings) {
      double x = s.purchases();
      double z = s.mean();
      sum +=
          counted.computeIfAbsent(s.purchases(), this::counted)
              + (p * x - 1) * Math.log(z)
              - (p * x + q) * Math.log(x * z + v);
    }
    return sum;
  }

  /** What depends on how often alone: the same for many customers, and the dearest part. */
  private double counted(int x) {
    return logGamma(p * x + q)
        - logGamma(p * x)
        - logGamma(q)
        + q * Math.log(v)
        + p * x * Math.log(x);
  }

  /** What the next purchase of a customer is expected to be worth. */
  public double expected(Spending s) {
    double own = p * s.purchases();
    // p v / (q - 1) is the mean of all; it exists for q above 1 only.
    return (q - 1) / (own + q - 1) * population() + own / (own + q - 1) * s.mean();
  }

  /** What a purchase of somebody unknown is worth; infinite when q is not above 1. */
  public double population() {
    return q > 1 ? p * v / (q - 1) : Double.POSITIVE_INFINITY;
  }

  /** How much the number of purchases goes together with their worth, -1 to 1; should be near 0. */
  public static double correlation(List<Spending> spendings) {
    double n = spendings.size();
    double x = spendings.stream().mapToDouble(Spending::purchases).sum() / n;
    double z = spendings.stream().mapToDouble(Spending::mean).sum() / n;
    double xz = 0;
    double xx = 0;
    double zz = 0;
    for (Spending s : spendings) {
      xz += (s.purchases() - x) * (s.mean() - z);
      xx += (s.purchases() - x) * (s.purchases() - x);
      zz += (s.mean() - z) * (s.mean() - z);
    }
    return xx == 0 || zz == 0 ? 0 : xz / Math.sqrt(xx * zz);
  }
}
