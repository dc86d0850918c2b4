package io.periplus.stats;

import java.util.Optional;

/**
 * What surveys say, from parts that add up, with intervals that hold in small samples. Weighted
 * answers come in as weighted shares and the number of equal answers that {@link #kish} makes of
 * them. Without an answer there is no score.
 */
public final class Scores {
  private Scores() {}

  /**
   * Net promoter score between -1 and 1 with the adjusted Wald interval: three answers more, of
   * which three quarters promoters and three quarters detractors (Rocks 2016). The plain interval
   * covers as little as 40 % in small or extreme samples. The score published is the plain one.
   *
   * @param promoters weight or number of promoters
   * @param detractors the same of detractors
   * @param answers the same of all answers
   * @param n equal answers that are as informative
   */
  public static Optional<Estimate> nps(
      double promoters, double detractors, double answers, double n, double confidence) {
    if (answers <= 0) {
      return Optional.empty();
    }
    double pro = (promoters / answers * n + 0.75) / (n + 3);
    double det = (detractors / answers * n + 0.75) / (n + 3);
    double centre = pro - det;
    double error = Math.sqrt((pro + det - centre * centre) / (n + 3));
    double margin = Estimate.quantile(confidence) * error;
    Interval interval = new Interval(centre - margin, centre + margin).within(-1, 1);
    return Optional.of(new Estimate((promoters - detractors) / answers, error, interval, n));
  }

  /** Net promoter score of unweighted answers. */
  public static Optional<Estimate> nps(
      long promoters, long detractors, long answers, double confidence) {
    double n = (double) answers;
    return nps((double) promoters, (double) detractors, n, n, confidence);
  }

  /**
   * A share with Wilson's interval.
   *
   * @param hits weight or number of those who count
   * @param answers the same of all
   * @param n equal answers that are as informative
   */
  public static Optional<Estimate> share(double hits, double answers, double n, double confidence) {
    if (answers <= 0) {
      return Optional.empty();
    }
    double share = hits / answers;
    double z = Estimate.quantile(confidence);
    double widened = 1 + z * z / n;
    double centre = (share + z * z / (2 * n)) / widened;
    double margin = z / widened * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    Interval interval = new Interval(centre - margin, centre + margin).within(0, 1);
    return Optional.of(new Estimate(share, Math.sqrt(share * (1 - share) / n), interval, n));
  }

  /** A share of unweighted answers. */
  public static Optional<Estimate> share(long hits, long answers, double confidence) {
    double n = (double) answers;
    return share((double) hits, n, n, confidence);
  }

  /**
   * A mean with the normal interval; absent below two answers, which show no spread.
   *
   * @param sum weighted sum of the values
   * @param squares weighted sum of their squares
   * @param answers sum of the weights
   * @param n equal answers that are as informative
   */
  public static Optional<Estimate> mean(
      double sum, double squares, double answers, double n, double confidence) {
    if (answers <= 0 || n <= 1) {
      return Optional.empty();
    }
    double mean = sum / answers;
    double variance = Math.max(0, squares / answers - mean * mean) * n / (n - 1);
    double error = Math.sqrt(variance / n);
    double margin = Estimate.quantile(confidence) * error;
    return Optional.of(new Estimate(mean, error, new Interval(mean - margin, mean + margin), n));
  }

  /** Kish's number of equal answers: squared sum of weights over sum of squared weights. */
  public static double kish(double weights, double squaredWeights) {
    return squaredWeights > 0 ? weights * weights / squaredWeights : 0;
  }
}
