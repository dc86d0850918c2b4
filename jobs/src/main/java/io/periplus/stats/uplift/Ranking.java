package io.periplus.stats.uplift;

import io.periplus.stats.Estimate;
import io.periplus.stats.Interval;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.Percentiles;
import io.periplus.stats.Shards;
import io.periplus.stats.judge.Paired;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The customers of a trial in the order in which a rule would treat them. */
public final class Ranking {
  private final List<Case> cases;

  private Ranking(List<Case> cases) {
    this.cases = cases;
  }

  /** From the highest priority down; ties by the customer's id. */
  public static Ranking of(List<Case> cases, double[] priority) {
    return new Ranking(
        IntStream.range(0, cases.size())
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> -priority[i])
                    .thenComparing(i -> cases.get(i).customerId()))
            .map(cases::get)
            .toList());
  }

  /**
   * How much more the rule gains than treating as many at random, per customer, averaged over how
   * many are treated (Radcliffe 2007, in the weighted form that any probability of treatment
   * allows); above 0 the ranking is worth something. The forecasts stay as they are in the
   * replicates.
   */
  public Estimate qini(JointReplicates replicates, int shards, double confidence) {
    int[] shard = cases.stream().mapToInt(c -> Shards.of(c.customerId(), shards)).toArray();
    double[] gain = cases.stream().mapToDouble(Case::weighted).toArray();
    int[] once = new int[shards];
    Arrays.fill(once, 1);
    double value = qini(gain, shard, once);
    double[] drawn = new double[replicates.size()];
    for (int b = 0; b < drawn.length; b++) {
      drawn[b] = qini(gain, shard, replicates.weights(b));
    }
    Interval interval = Percentiles.of(drawn).middle(confidence);
    double squares = Arrays.stream(drawn).map(d -> (d - value) * (d - value)).sum();
    return new Estimate(value, Math.sqrt(squares / drawn.length), interval, cases.size());
  }

  private static double qini(double[] gain, int[] shard, int[] weights) {
    double total = 0;
    double people = 0;
    double area = 0;
    for (int i = 0; i < gain.length; i++) {
      int weight = weights[shard[i]];
      area += weight * (total + weight * gain[i] / 2);
      total += weight * gain[i];
      people += weight;
    }
    return people == 0 ? 0 : area / people / people - total / people / 2;
  }

  /**
   * What treating each tenth would have changed, the first tenth first, per customer of it.
   *
   * @param tenths how many parts; 10 for tenths
   */
  public List<Estimate> parts(
      int tenths, JointReplicates replicates, int shards, double confidence) {
    List<Estimate> parts = new ArrayList<>();
    for (int part = 0; part < tenths; part++) {
      List<Case> within = part(part, tenths);
      Paired effect = new Paired(shards);
      within.forEach(c -> effect.add(c.customerId(), c.weighted()));
      parts.add(effect.mean(replicates, confidence));
    }
    return parts;
  }

  /** How many were treated, and how many not, in a part. */
  public List<Long> arms(int part, int parts) {
    List<Case> within = part(part, parts);
    long treated = within.stream().filter(Case::isTreated).count();
    return List.of(treated, within.size() - treated);
  }

  private List<Case> part(int part, int parts) {
    int from = (int) ((long) cases.size() * part / parts);
    int to = (int) ((long) cases.size() * (part + 1) / parts);
    return cases.subList(from, to);
  }

  /** Effect on the first customers in the order, per customer of all. */
  public double gained(double share) {
    int top = (int) Math.round(share * cases.size());
    return cases.subList(0, top).stream().mapToDouble(Case::weighted).sum() / cases.size();
  }
}
