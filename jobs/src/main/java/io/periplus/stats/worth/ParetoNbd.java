package io.periplus.stats.worth;

import static org.apache.commons.math3.special.Gamma.logGamma;

import java.util.List;

/**
 * Customers buy at random, each at his own pace, and may be lost at any time, each with his own
 * hazard (Schmittlein, Morrison and Colombo 1987, in the form of Fader and Hardie 2005). Both are
 * spread as gamma. Unlike with {@link BgNbd}, whoever never came back may be lost.
 *
 * @param r shape of the pace
 * @param alpha rate of the pace, in the unit of time
 * @param s shape of the hazard to be lost
 * @param beta rate of that hazard, in the unit of time
 * @param logLikelihood of the histories it was fitted on
 */
public record ParetoNbd(double r, double alpha, double s, double beta, double logLikelihood) {

  public static ParetoNbd fit(List<History> histories) {
    double longest = histories.stream().mapToDouble(History::watched).max().orElse(0);
    if (histories.stream().noneMatch(h -> h.repeats() > 0)) {
      throw new IllegalArgumentException("Nobody came back, so nothing tells how often they do");
    }
    double unit = longest / 10;
    Maximum best =
        Maximum.of(
            p -> new ParetoNbd(p[0], p[1] * unit, p[2], p[3] * unit, 0).of(histories), 1, 1, 1, 1);
    List<Double> p = best.at();
    return new ParetoNbd(p.get(0), p.get(1) * unit, p.get(2), p.get(3) * unit, best.value());
  }

  private double of(List<History> histories) {
    double sum = 0;
    for (History h : histories) {
      sum += h.count() * of(h);
    }
    return sum;
  }

  private double of(History h) {
    int x = h.repeats();
    double there = -(r + x) * Math.log(alpha + h.watched()) - s * Math.log(beta + h.watched());
    double lost = Math.log(s / (r + s + x)) + lost(h);
    double most = Math.max(there, lost);
    return logGamma(r + x)
        - logGamma(r)
        + r * Math.log(alpha)
        + s * Math.log(beta)
        + most
        + Math.log(Math.exp(there - most) + Math.exp(lost - most));
  }

  /** Logarithm of the part in which he was lost between his last purchase and today. */
  private double lost(History h) {
    double n = r + s + h.repeats();
    double larger = Math.max(alpha, beta);
    double gap = Math.abs(alpha - beta);
    double shape = alpha >= beta ? s + 1 : r + h.repeats();
    double then = -n * Math.log(larger + h.last()) + logF(n, shape, gap / (larger + h.last()));
    double now = -n * Math.log(larger + h.watched()) + logF(n, shape, gap / (larger + h.watched()));
    double parted = Math.exp(now - then);
    return parted >= 1 ? Double.NEGATIVE_INFINITY : then + Math.log1p(-parted);
  }

  private static double logF(double n, double shape, double z) {
    return Math.log(Hypergeometric.of(n, shape, n + 1, z));
  }

  /** The chance that a customer is not lost yet. */
  public double alive(History h) {
    int x = h.repeats();
    double there = -(r + x) * Math.log(alpha + h.watched()) - s * Math.log(beta + h.watched());
    return 1 / (1 + s / (r + s + x) * Math.exp(lost(h) - there));
  }

  /** How many purchases a customer will make in the time to come. */
  public double expected(History h, double time) {
    double watched = beta + h.watched();
    double whole = (r + h.repeats()) * watched / (alpha + h.watched()) / (s - 1);
    return whole * (1 - Math.pow(watched / (watched + time), s - 1)) * alive(h);
  }
}
