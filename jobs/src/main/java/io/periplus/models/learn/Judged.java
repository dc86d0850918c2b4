package io.periplus.models.learn;

import io.periplus.stats.Estimate;
import io.periplus.stats.Interval;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.Platt;
import io.periplus.stats.Predictions;
import io.periplus.stats.judge.Campaign;
import io.periplus.stats.judge.Paired;
import io.periplus.stats.judge.ProfitCurve;
import io.periplus.stats.judge.RankedAuc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What a model said of rows that it had not seen, beside what happened. */
public final class Judged {
  private static final int BINS = 10;

  private final Calibrated model;
  private final List<Tested> tested;
  private final double[] probabilities;
  private final boolean[] happened;

  private Judged(Calibrated model, List<Tested> tested) {
    this.model = model;
    this.tested = tested;
    this.probabilities = tested.stream().mapToDouble(t -> model.probability(t.x())).toArray();
    this.happened = new boolean[tested.size()];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = tested.get(i).hasHappened();
    }
  }

  /**
   * A measure of quality.
   *
   * @param name auc, brier, ece, lift10, calibration_slope, max_profit, emp or base_rate
   */
  public record Measure(
      String name, double value, Optional<Estimate> interval, long cases, long events) {}

  /** Judges a model on rows, at least one. */
  public static Judged of(Calibrated model, List<Tested> tested) {
    return new Judged(model, List.copyOf(tested));
  }

  public Calibrated model() {
    return model;
  }

  /** The rows of some only; empty when nobody is left. */
  public Optional<Judged> among(Predicate<Tested> some) {
    List<Tested> left = tested.stream().filter(some).toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(new Judged(model, left));
  }

  public List<Tested> tested() {
    return tested;
  }

  public Predictions predictions() {
    return Predictions.of(probabilities, happened);
  }

  /** What was foretold of each row, in their order. */
  public List<Double> probabilities() {
    return IntStream.range(0, probabilities.length).mapToObj(i -> probabilities[i]).toList();
  }

  /** All measures that can be known, a campaign's profit among them. */
  public List<Measure> measures(
      Campaign campaign, JointReplicates replicates, int shards, double confidence) {
    Predictions p = predictions();
    long events = IntStream.range(0, happened.length).filter(i -> happened[i]).count();
    Map<String, Optional<Estimate>> known = new LinkedHashMap<>();
    List<String> customers = tested.stream().map(Tested::customerId).toList();
    known.put(
        "auc",
        RankedAuc.of(customers, probabilities, happened, shards).estimate(replicates, confidence));
    known.put("brier", Optional.of(brier(replicates, shards, confidence)));
    known.put("ece", point(p.calibrationError(BINS)));
    known.put("lift10", p.lift(0.1).stream().boxed().findFirst().flatMap(Judged::point));
    known.put("base_rate", point(p.baseRate()));
    if (events > 0 && events < happened.length) {
      ProfitCurve curve = ProfitCurve.of(probabilities, happened, campaign);
      known.put("calibration_slope", point(slope()));
      known.put("max_profit", point(curve.maximum().profit()));
      known.put("emp", point(curve.expectedMaximum().profit()));
      known.put("emp_share", point(curve.expectedMaximum().share()));
      known.put("profit", Optional.of(earned(campaign, replicates, shards, confidence)));
    }
    List<Measure> measures = new ArrayList<>();
    known.forEach(
        (name, value) ->
            value
                .filter(v -> Double.isFinite(v.value()))
                .ifPresent(
                    v ->
                        measures.add(
                            new Measure(
                                name,
                                v.value(),
                                v.standardError() > 0 ? value : Optional.empty(),
                                happened.length,
                                events))));
    return measures;
  }

  /** What deciding by these probabilities earns more per customer than by another model's. */
  public Estimate earnedMoreThan(
      Judged other, Campaign campaign, JointReplicates replicates, int shards, double confidence) {
    Paired paired = new Paired(shards);
    for (int i = 0; i < happened.length; i++) {
      paired.add(
          tested.get(i).customerId(),
          campaign.earned(probabilities[i], happened[i])
              - campaign.earned(other.probabilities[i], happened[i]));
    }
    return paired.mean(replicates, confidence);
  }

  private Estimate earned(
      Campaign campaign, JointReplicates replicates, int shards, double confidence) {
    Paired paired = new Paired(shards);
    for (int i = 0; i < happened.length; i++) {
      paired.add(tested.get(i).customerId(), campaign.earned(probabilities[i], happened[i]));
    }
    return paired.mean(replicates, confidence);
  }

  private Estimate brier(JointReplicates replicates, int shards, double confidence) {
    Paired paired = new Paired(shards);
    for (int i = 0; i < happened.length; i++) {
      double gap = probabilities[i] - (happened[i] ? 1 : 0);
      paired.add(tested.get(i).customerId(), gap * gap);
    }
    return paired.mean(replicates, confidence);
  }

  /** 1 when the probabilities are spread as far as they should be, below when too far. */
  private double slope() {
    double[] logits = new double[probabilities.length];
    for (int i = 0; i < logits.length; i++) {
      double p = Math.min(1 - 1e-12, Math.max(1e-12, probabilities[i]));
      logits[i] = Math.log(p / (1 - p));
    }
    return Platt.maximumLikelihood(logits, happened).slope();
  }

  private static Optional<Estimate> point(double value) {
    return Double.isFinite(value)
        ? Optional.of(new Estimate(value, 0, new Interval(value, value), 0))
        : Optional.empty();
  }
}
