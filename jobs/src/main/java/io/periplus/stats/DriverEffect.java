package io.periplus.stats;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What one driver does to an outcome. Two numbers that never stand for each other: the effect per
 * unit, of which money may be made, and the share of explained variation, of which it may not.
 *
 * @param code of the driver
 * @param effect outcome per unit of level among those who met it, others equal; absent when the
 *     level is constant or the other columns tell it already
 * @param standardError of the effect, customers kept whole (CR1)
 * @param effectInterval of the effect, customers kept whole; absent when thin
 * @param explainedShare part of the variation left by the controls that is the driver's fair share;
 *     the shares of all drivers add up to R2
 * @param shareInterval of the share; absent when thin or with too many drivers. It never holds 0:
 *     whether there is an effect is read off the effect.
 * @param rank by share, 1 the largest
 * @param rankLow best rank that must be reckoned with; absent as the share's interval is
 * @param rankHigh worst rank that must be reckoned with
 * @param topThree how often the driver is among the first three
 * @param meanLevel among those who met it; absent when nobody did
 * @param experienced rows that met it
 * @param flags why a figure is absent or to be read with care
 */
public record DriverEffect(
    String code,
    OptionalDouble effect,
    OptionalDouble standardError,
    Optional<Interval> effectInterval,
    double explainedShare,
    Optional<Interval> shareInterval,
    int rank,
    OptionalInt rankLow,
    OptionalInt rankHigh,
    OptionalDouble topThree,
    OptionalDouble meanLevel,
    long experienced,
    Set<Flag> flags) {

  /** What a reader must know before using a figure. */
  public enum Flag {
    /** Too few rows met it, or too few replicates carry it, for an interval. */
    THIN,
    /** The other columns already tell its level: no effect of its own can be named. */
    REDUNDANT,
    /** Its level never moves among the rows. */
    CONSTANT,
    /** Too many drivers to resample the shares: points only. */
    SHARE_WITHOUT_INTERVAL
  }

  public DriverEffect {
    flags = Set.copyOf(flags);
  }

  /** Whether the shares come without their interval, for whichever reason. */
  public boolean isThin() {
    return flags.contains(Flag.THIN) || flags.contains(Flag.SHARE_WITHOUT_INTERVAL);
  }

  /** The effect with all that is known of it; absent when any part of that is. */
  public Optional<Estimate> estimate() {
    if (effect.isEmpty() || standardError.isEmpty()) {
      return Optional.empty();
    }
    return effectInterval.map(
        interval ->
            new Estimate(effect.getAsDouble(), standardError.getAsDouble(), interval, experienced));
  }
}
