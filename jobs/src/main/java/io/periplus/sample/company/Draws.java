package io.periplus.sample.company;

import java.util.List;
import java.util.SplittableRandom;

/**
 * One customer's luck: his own stream of random numbers, so that he lives the same life whoever
 * else is generated. Uses {@link StrictMath}, so that the same seed gives the same bytes on every
 * machine.
 */
public final class Draws {
  private final SplittableRandom random;

  private Draws(SplittableRandom random) {
    this.random = random;
  }

  public static Draws of(long seed, long number) {
    return new Draws(
        new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number * 0xBF58476D1CE4E5B9L));
  }

  /** A stream of its own, whose length does not move what follows here. */
  public Draws branch() {
    return new Draws(random.split());
  }

  public double unit() {
    return random.nextDouble();
  }

  public boolean chance(double probability) {
    return unit() < probability;
  }

  public double between(double low, double high) {
    return low + (high - low) * unit();
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  public int whole(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** A standard normal number (Box and Muller, one of the pair). */
  public double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
    return radius * StrictMath.cos(2 * StrictMath.PI * unit());
  }

  public double exponential(double mean) {
    return -mean * StrictMath.log(1 - unit());
  }

  /** A gap of mean 1, more regular than chance: the mean of three exponential ones. */
  public double gap() {
    return (exponential(1) + exponential(1) + exponential(1)) / 3;
  }

  public <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** The place of one of the weights, drawn in proportion; they add up to 1. */
  public int weighted(double... weights) {
    double left = unit();
    int i = 0;
    while (i < weights.length - 1 && left >= weights[i]) {
      left -= weights[i];
      i++;
    }
    return i;
  }

  /** A number from 0 to 1 that hangs on its arguments alone. */
  public static double hashed(long seed, long number) {
    long x = (seed * 0x9E3779B97F4A7C15L) ^ (number * 0xD6E8FEB86659FD93L);
    x = (x ^ (x >>> 32)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 29)) * 0x94D049BB133111EBL;
    return ((x ^ (x >>> 32)) >>> 11) * 0x1.0p-53;
  }

  public static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
