package io.periplus.stats.uplift;

import io.periplus.stats.Estimate;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.judge.Paired;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * What a treatment given by chance changed, foretold for each customer by those of other folds, so
 * that nobody's own luck is in his forecast. A customer is never in two folds.
 */
public final class Uplift {
  private static final int FOLDS = 5;

  private final List<Case> cases;
  private final double[] foretold;

  private Uplift(List<Case> cases, double[] foretold) {
    this.cases = cases;
    this.foretold = foretold;
  }

  /** Learns out of fold; both arms must be in each fold. */
  public static Uplift of(List<Case> cases, Learner learner) {
    return outOfFold(cases, others -> learner.learn(others, Hinges.of(others)));
  }

  /** What each would do without the treatment, foretold out of fold. */
  public static Uplift unaided(List<Case> cases) {
    return outOfFold(cases, others -> Learner.unaided(others, Hinges.of(others)));
  }

  private static Uplift outOfFold(List<Case> cases, Function<List<Case>, Effect> learning) {
    double[] foretold = new double[cases.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      List<Case> others = cases.stream().filter(c -> fold(c) != held).toList();
      Effect effect = learning.apply(others);
      for (int i = 0; i < cases.size(); i++) {
        if (fold(cases.get(i)) == held) {
          foretold[i] = effect.of(cases.get(i).known());
        }
      }
    }
    return new Uplift(List.copyOf(cases), foretold);
  }

  /** The effect on customers of whom only this is known, learnt from all cases. */
  public static Effect everybody(List<Case> cases, Learner learner) {
    return learner.learn(cases, Hinges.of(cases));
  }

  /** Mean effect of the treatment, with the interval of the joint replicates. */
  public static Estimate effect(List<Case> cases, JointReplicates joint, int shards, double level) {
    Paired effect = new Paired(shards);
    cases.forEach(c -> effect.add(c.customerId(), c.weighted()));
    return effect.mean(joint, level);
  }

  /** What was foretold of each case, in their order. */
  public List<Double> foretold() {
    List<Double> all = new ArrayList<>(foretold.length);
    for (double effect : foretold) {
      all.add(effect);
    }
    return all;
  }

  /** The cases from the highest forecast down. */
  public Ranking ranked() {
    return Ranking.of(cases, foretold);
  }

  private static int fold(Case c) {
    CRC32 crc = new CRC32();
    crc.update(c.customerId().getBytes(StandardCharsets.UTF_8));
    return (int) (crc.getValue() % FOLDS);
  }
}
