package io.periplus.stats.worth;

import static org.apache.commons.math3.special.Beta.logBeta;
import static org.apache.commons.math3.special.Gamma.logGamma;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Customers buy at random, each at his own pace, and may be lost after any purchase, each with his
 * own chance (Fader, Hardie and Lee 2005). The pace is spread as gamma(r, alpha), the chance as
 * beta(a, b).
 *
 * @param r shape of the pace
 * @param alpha rate of the pace, in the unit of time
 * @param a first number of the chance to be lost
 * @param b second number of it
 * @param logLikelihood of the histories it was fitted on
 */
public record BgNbd(double r, double alpha, double a, double b, double logLikelihood)
    implements Serializable {

  /** The four numbers under which the histories were most likely. */
  public static BgNbd fit(List<History> histories) {
    double longest = histories.stream().mapToDouble(History::watched).max().orElse(0);
    if (histories.stream().noneMatch(h -> h.repeats() > 0)) {
      throw new IllegalArgumentException("Nobody came back, so nothing tells how often they do");
    }
    // Likelihoods are compared on a common scale: time is counted in tenths of the longest watch.
    double unit = longest / 10;
    Maximum best =
        Maximum.of(p -> new BgNbd(p[0], p[1] * unit, p[2], p[3], 0).of(histories), 1, 1, 1, 1);
    List<Double> p = best.at();
    return new BgNbd(p.get(0), p.get(1) * unit, p.get(2), p.get(3), best.value());
  }

  /** Logarithm of the likelihood of the histories. */
  double of(List<History> histories) {
    Map<Integer, Counted> counted = new HashMap<>();
    double sum = 0;
    for (History h : histories) {
      sum += h.count() * of(h, counted.computeIfAbsent(h.repeats(), this::counted));
    }
    return sum;
  }

  /** What depends on how often alone: the same for many customers, and the dearest part. */
  private record Counted(double pace, double there, double lost) {}

  private Counted counted(int x) {
    double pace = logGamma(r + x) - logGamma(r) + r * Math.log(alpha);
    double there = logBeta(a, b + x) - logBeta(a, b);
    double lost = x == 0 ? 0 : logBeta(a + 1, b + x - 1) - logBeta(a, b);
    return new Counted(pace, there, lost);
  }

  private double of(History h, Counted counted) {
    int x = h.repeats();
    double there = counted.there() - (r + x) * Math.log(alpha + h.watched());
    if (x == 0) {
      return counted.pace() + there;
    }
    double lost = counted.lost() - (r + x) * Math.log(alpha + h.last());
    double most = Math.max(there, lost);
    return counted.pace() + most + Math.log(Math.exp(there - most) + Math.exp(lost - most));
  }

  /**
   * The chance that a customer still buys. 1 for whoever never came back, which means that the
   * model cannot know, not that he is safe: say "never repeated" of him.
   */
  public double alive(History h) {
    int x = h.repeats();
    if (x == 0) {
      return 1;
    }
    double longer = Math.pow((alpha + h.watched()) / (alpha + h.last()), r + x);
    return 1 / (1 + a / (b + x - 1) * longer);
  }

  /**
   * The chance to buy at all in the time to come: to be alive, and not to wait longer than that.
   * Nobody is lost before his next purchase, so that only the pace matters.
   */
  public double buys(History h, double time) {
    double watched = alpha + h.watched();
    return alive(h) * (1 - Math.pow(watched / (watched + time), r + h.repeats()));
  }

  /** How many purchases a customer will make in the time to come. */
  public double expected(History h, double time) {
    int x = h.repeats();
    double watched = alpha + h.watched();
    double gone =
        Math.exp((r + x) * Math.log(watched / (watched + time)))
            * Hypergeometric.of(r + x, b + x, a + b + x - 1, time / (watched + time));
    // As a nears 1 the two factors go to infinity and to 0; a step beside it they are safe.
    double one = Math.abs(a - 1) < 1e-7 ? a + 1e-6 : a;
    return (one + b + x - 1) / (one - 1) * (1 - gone) * alive(h);
  }
}
