package io.periplus.models.learn;

import io.periplus.stats.Estimate;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.Predictions;
import io.periplus.stats.Scores;
import io.periplus.stats.judge.Campaign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two models on the same rows that neither had seen. The challenger wins when deciding by its
 * probabilities surely earns more, by a paired bootstrap of customers; a tie goes to the champion,
 * the simpler one.
 *
 * @param winner the better one
 * @param loser the other one
 * @param gain what the challenger earns more per customer than the champion
 */
public record Contest(Judged winner, Judged loser, Estimate gain) {

  public static Contest between(
      Judged champion,
      Judged challenger,
      Campaign campaign,
      JointReplicates replicates,
      int shards,
      double confidence) {
    Estimate gain = challenger.earnedMoreThan(champion, campaign, replicates, shards, confidence);
    boolean isBeaten = gain.interval().low() > 0;
    return new Contest(isBeaten ? challenger : champion, isBeaten ? champion : challenger, gain);
  }

  /**
   * What came of the rows of a tenth of the predictions.
   *
   * @param from lowest prediction of the tenth
   * @param low lower end of how often it happened (Wilson)
   * @param high upper end
   */
  public record Tenth(double from, double low, double high) {

    /** The same over several periods, each of which one must have stayed to see the next. */
    public Tenth over(int periods) {
      return new Tenth(
          1 - Math.pow(1 - from, periods),
          1 - Math.pow(1 - low, periods),
          1 - Math.pow(1 - high, periods));
    }
  }

  /** What came of the winner's predictions, tenth by tenth from the lowest. */
  public List<Tenth> tenths(double confidence) {
    List<Double> p = winner.probabilities();
    List<Integer> order =
        IntStream.range(0, p.size()).boxed().sorted(Comparator.comparing(p::get)).toList();
    List<Tenth> tenths = new ArrayList<>();
    for (int t = 0; t < 10; t++) {
      int from = order.size() * t / 10;
      int to = order.size() * (t + 1) / 10;
      if (to > from) {
        long happened =
            order.subList(from, to).stream()
                .filter(i -> winner.tested().get(i).hasHappened())
                .count();
        Estimate share = Scores.share(happened, to - from, confidence).orElseThrow();
        double lowest = t == 0 ? 0 : p.get(order.get(from));
        tenths.add(new Tenth(lowest, share.interval().low(), share.interval().high()));
      }
    }
    return tenths;
  }

  /** The winner's ranking and calibration on the rows. */
  public Predictions predictions() {
    return winner.predictions();
  }
}
