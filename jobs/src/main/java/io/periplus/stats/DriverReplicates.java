package io.periplus.stats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The figures of every driver in every replicate of the world; drivers are named by position. */
final class DriverReplicates {
  /** Percentiles over fewer of the replicates than this would speak of another model. */
  private static final double FEWEST = 0.95;

  private final List<Replicate> replicates;
  private final boolean withShares;

  private DriverReplicates(List<Replicate> replicates, boolean withShares) {
    this.replicates = replicates;
    this.withShares = withShares && !replicates.isEmpty();
  }

  private record Replicate(
      List<OptionalDouble> effects, List<Double> shares, List<Integer> ranks) {}

  static DriverReplicates of(
      ShardGrams shards, Drivers.Roles roles, JointReplicates worlds, boolean withShares) {
    return new DriverReplicates(
        worlds.of(shards, gram -> replicate(gram, roles, withShares)), withShares);
  }

  private static Replicate replicate(Gram gram, Drivers.Roles roles, boolean withShares) {
    LeastSquares fit = roles.fit(gram);
    List<OptionalDouble> effects =
        roles.drivers().stream().map(driver -> fit.coefficient(driver.level())).toList();
    if (!withShares) {
      return new Replicate(effects, List.of(), List.of());
    }
    Map<String, Double> shares = roles.divide(gram).shares();
    return new Replicate(effects, List.copyOf(shares.values()), ranks(shares));
  }

  /** 1 for the largest share; equal shares in the order of the drivers. */
  static List<Integer> ranks(Map<String, Double> shares) {
    List<Double> values = List.copyOf(shares.values());
    List<Double> falling = values.stream().sorted((a, b) -> Double.compare(b, a)).toList();
    Integer[] ranks = new Integer[values.size()];
    for (int i = 0; i < ranks.length; i++) {
      double value = values.get(i);
      long earlierEquals = values.subList(0, i).stream().filter(v -> v == value).count();
      ranks[i] = falling.indexOf(value) + (int) earlierEquals + 1;
    }
    return List.of(ranks);
  }

  /** Absent when too many replicates lost the driver's effect. */
  Optional<Percentiles> effects(int driver) {
    double[] effects =
        replicates.stream()
            .map(replicate -> replicate.effects().get(driver))
            .flatMapToDouble(OptionalDouble::stream)
            .toArray();
    return effects.length > 0 && effects.length >= FEWEST * replicates.size()
        ? Optional.of(Percentiles.of(effects))
        : Optional.empty();
  }

  /** Absent when the shares were not resampled. */
  Optional<Percentiles> shares(int driver) {
    return percentiles(replicate -> replicate.shares().get(driver));
  }

  /** Absent when the shares were not resampled. */
  Optional<Percentiles> ranks(int driver) {
    return percentiles(replicate -> replicate.ranks().get(driver));
  }

  /** How often the driver is among the first three; absent when the shares were not resampled. */
  OptionalDouble topThree(int driver) {
    return withShares
        ? replicates.stream().mapToInt(r -> r.ranks().get(driver) <= 3 ? 1 : 0).average()
        : OptionalDouble.empty();
  }

  private Optional<Percentiles> percentiles(ToDoubleFunction<Replicate> figure) {
    return withShares
        ? Optional.of(Percentiles.of(replicates.stream().mapToDouble(figure).toArray()))
        : Optional.empty();
  }
}
