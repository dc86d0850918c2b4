package io.periplus.stats;

import java.io.Serializable;

/** Turns the margin of a model into a probability: 1 / (1 + exp(-(slope x margin + intercept))). */
public record Platt(double slope, double intercept) implements Serializable {
  private static final int MOST_STEPS = 100;
  private static final double FLAT = 1e-12;

  /**
   * Fits both numbers by Newton's method with step halving (Lin, Lin and Weng 2007). Labels are
   * drawn in a little, as Platt does, so that a perfect separation still has an answer.
   */
  public static Platt fit(double[] margins, boolean[] labels) {
    if (margins.length != labels.length || margins.length == 0) {
      throw new IllegalArgumentException(
          "%d margins and %d labels".formatted(margins.length, labels.length));
    }
    return fit(margins, labels, targets(labels));
  }

  /**
   * Fits both numbers to the labels as they are: how probabilities that are already calibrated
   * should still be stretched. Not for a perfect separation, where no slope is steep enough.
   */
  public static Platt maximumLikelihood(double[] margins, boolean[] labels) {
    double[] targets = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      targets[i] = labels[i] ? 1 : 0;
    }
    return fit(margins, labels, targets);
  }

  private static Platt fit(double[] margins, boolean[] labels, double[] targets) {
    int positives = count(labels);
    Platt now = new Platt(0, Math.log((positives + 1.0) / (labels.length - positives + 1.0)));
    for (int step = 0; step < MOST_STEPS; step++) {
      Platt next = now.step(margins, targets);
      if (next.equals(now)) {
        return now;
      }
      now = next;
    }
    return now;
  }

  public double probability(double margin) {
    return 1 / (1 + Math.exp(-(slope * margin + intercept)));
  }

  /** One Newton step, halved until it gains; itself where nothing is left to gain. */
  private Platt step(double[] margins, double[] targets) {
    double gradientSlope = 0;
    double gradientIntercept = 0;
    double a = FLAT;
    double b = 0;
    double c = FLAT;
    for (int i = 0; i < margins.length; i++) {
      double p = probability(margins[i]);
      gradientSlope += (targets[i] - p) * margins[i];
      gradientIntercept += targets[i] - p;
      a += p * (1 - p) * margins[i] * margins[i];
      b += p * (1 - p) * margins[i];
      c += p * (1 - p);
    }
    double determinant = a * c - b * b;
    double moveSlope = (c * gradientSlope - b * gradientIntercept) / determinant;
    double moveIntercept = (a * gradientIntercept - b * gradientSlope) / determinant;
    double before = loss(margins, targets);
    for (double part = 1; part > 1e-10; part /= 2) {
      Platt moved = new Platt(slope + part * moveSlope, intercept + part * moveIntercept);
      if (moved.loss(margins, targets) < before) {
        return moved;
      }
    }
    return this;
  }

  private double loss(double[] margins, double[] targets) {
    double loss = 0;
    for (int i = 0; i < margins.length; i++) {
      double z = slope * margins[i] + intercept;
      // log(1 + exp(z)) without overflow.
      loss += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - targets[i] * z;
    }
    return loss;
  }

  private static double[] targets(boolean[] labels) {
    int positives = count(labels);
    double[] targets = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      targets[i] =
          labels[i] ? (positives + 1.0) / (positives + 2.0) : 1.0 / (labels.length - positives + 2);
    }
    return targets;
  }

  private static int count(boolean[] labels) {
    int count = 0;
    for (boolean label : labels) {
      count += label ? 1 : 0;
    }
    return count;
  }
}
