package io.periplus.stats;

import io.periplus.stats.DriverEffect.Flag;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Which drivers move an outcome, by how much, and how sure that is. */
public final class Drivers {
  private final Roles roles;
  private final Limits limits;
  private final Gram total;
  private final LeastSquares fit;
  private final ClusterErrors errors;
  private final Shapley shares;
  private final List<Integer> ranks;
  private final boolean resampled;
  private final DriverReplicates replicates;

  private Drivers(ShardGrams shards, Roles roles, JointReplicates worlds, Limits limits) {
    this.roles = roles;
    this.limits = limits;
    this.total = shards.total();
    this.fit = roles.fit(total);
    this.errors = ClusterErrors.sandwich(shards, fit);
    this.shares = roles.divide(total);
    this.ranks = DriverReplicates.ranks(shares.shares());
    this.resampled = roles.drivers().size() <= limits.mostResampled();
    this.replicates = DriverReplicates.of(shards, roles, worlds, resampled);
  }

  /**
   * What the columns of the cross-products are.
   *
   * @param controls always in the model and never credited
   */
  public record Roles(String outcome, List<String> controls, List<Driver> drivers) {
    public Roles {
      controls = List.copyOf(controls);
      drivers = List.copyOf(drivers);
    }

    LeastSquares fit(Gram gram) {
      List<String> predictors = new ArrayList<>(controls);
      drivers.forEach(driver -> predictors.addAll(driver.player().columns()));
      return LeastSquares.fit(gram, outcome, predictors);
    }

    Shapley divide(Gram gram) {
      return Shapley.of(gram, outcome, controls, drivers.stream().map(Driver::player).toList());
    }
  }

  /**
   * What may be shown.
   *
   * @param confidence width of the intervals
   * @param fewestRows rows that must have met a driver before it gets intervals
   * @param mostResampled with more drivers than this the shares come without interval, since every
   *     replicate costs 2^drivers fits
   */
  public record Limits(double confidence, int fewestRows, int mostResampled) {
    public static final Limits USUAL = new Limits(0.95, 200, 16);
  }

  /**
   * The model of one outcome.
   *
   * @param fit the least squares behind the effects
   * @param shares how R2 divides
   * @param effectiveRows equally weighted rows that are as informative
   * @param effects one a driver, in the order of the roles
   */
  public record Fit(
      LeastSquares fit, Shapley shares, double effectiveRows, List<DriverEffect> effects) {
    public Fit {
      effects = List.copyOf(effects);
    }
  }

  /** Fits the whole once, and every replicate once. */
  public static Fit fit(ShardGrams shards, Roles roles, JointReplicates worlds, Limits limits) {
    return new Drivers(shards, roles, worlds, limits).fit();
  }

  private Fit fit() {
    List<DriverEffect> effects = new ArrayList<>();
    for (int at = 0; at < roles.drivers().size(); at++) {
      effects.add(effect(at));
    }
    return new Fit(fit, shares, total.effectiveRows(), effects);
  }

  private DriverEffect effect(int at) {
    Driver driver = roles.drivers().get(at);
    Set<Flag> flags = flags(at);
    boolean shown = !flags.contains(Flag.THIN);
    Optional<Percentiles> effects = replicates.effects(at).filter(all -> shown);
    Optional<Percentiles> places = replicates.ranks(at).filter(all -> shown);
    OptionalDouble effect = fit.coefficient(driver.level());
    return new DriverEffect(
        driver.code(),
        effect,
        errors.known(driver.level()),
        effects.filter(all -> effect.isPresent()).map(this::middle),
        shares.shares().get(driver.code()),
        replicates.shares(at).filter(all -> shown).map(this::middle),
        ranks.get(at),
        end(places, place -> Math.floor(place.low())),
        end(places, place -> Math.ceil(place.high())),
        shown ? replicates.topThree(at) : OptionalDouble.empty(),
        driver.meanLevel(total),
        driver.met(total),
        flags);
  }

  private Set<Flag> flags(int at) {
    Driver driver = roles.drivers().get(at);
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    boolean hasEffect = fit.coefficient(driver.level()).isPresent();
    if (driver.met(total) < limits.fewestRows()
        || (hasEffect && replicates.effects(at).isEmpty())) {
      flags.add(Flag.THIN);
    }
    if (fit.redundant().contains(driver.level())) {
      flags.add(Flag.REDUNDANT);
    }
    if (fit.constant().contains(driver.level())) {
      flags.add(Flag.CONSTANT);
    }
    if (!resampled) {
      flags.add(Flag.SHARE_WITHOUT_INTERVAL);
    }
    return flags;
  }

  private Interval middle(Percentiles all) {
    return all.middle(limits.confidence());
  }

  private OptionalInt end(Optional<Percentiles> places, Function<Interval, Double> end) {
    return places.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(end.apply(middle(places.get())).intValue());
  }
}
