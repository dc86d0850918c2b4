package io.periplus.stats.worlds;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws of one world: world k of a set has its own generator, seeded by both. */
final class Lots {
  private final SplittableRandom random;

  Lots(String set, int world) {
    this.random = new SplittableRandom(1_000_003L * set.hashCode() + world);
  }

  double normal() {
    return random.nextGaussian();
  }

  double uniform() {
    return random.nextDouble();
  }

  /** From {@code least} to {@code most}, both included. */
  int whole(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  boolean chance(double p) {
    return random.nextDouble() < p;
  }

  int binomial(int n, double p) {
    int hits = 0;
    for (int i = 0; i < n; i++) {
      hits += chance(p) ? 1 : 0;
    }
    return hits;
  }

  /** Beta with whole parameters: the a-th smallest of a + b - 1 uniforms. */
  double beta(int a, int b) {
    double[] uniforms = random.doubles(a + b - 1).sorted().toArray();
    return uniforms[a - 1];
  }

  /** Normals with one correlation of 0.5. */
  double[] equicorrelated(int n) {
    double common = normal();
    double[] values = new double[n];
    Arrays.setAll(values, i -> Math.sqrt(0.5) * (common + normal()));
    return values;
  }

  static double clip(double value, double least, double most) {
    return Math.min(most, Math.max(least, value));
  }

  /** Rounded half up and cut to a scale. */
  static double onScale(double value, int least, int most) {
    return clip(Math.floor(value + 0.5), least, most);
  }
}
