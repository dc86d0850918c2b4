package io.periplus.scorecard;

import java.util.OptionalDouble;

/**
 * A number and all that is needed to believe it.
 *
 * @param value the number; empty when it was refused or does not exist
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 * @param unit points, share, count, seconds, days, money, standardised, or any other word, which is
 *     written behind the number
 * @param n cases behind it; 0 where nothing is counted
 * @param method how it was obtained, as gold names it
 */
public record Estimate(
    OptionalDouble value,
    OptionalDouble low,
    OptionalDouble high,
    String unit,
    long n,
    String method,
    Grade grade) {

  /** Unit of amounts in the company's currency. */
  public static final String MONEY = "money";

  public Estimate {
    value = finite(value);
    low = finite(low);
    high = finite(high);
  }

  /** A number with its interval. */
  public static Estimate of(
      double value, double low, double high, String unit, long n, String method, Grade grade) {
    return new Estimate(
        OptionalDouble.of(value),
        OptionalDouble.of(low),
        OptionalDouble.of(high),
        unit,
        n,
        method,
        grade);
  }

  /** A number that has no interval, because it is a complete count. */
  public static Estimate exact(double value, String unit, long n, String method) {
    return new Estimate(
        OptionalDouble.of(value),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        unit,
        n,
        method,
        Grade.MEASURED);
  }

  /** No number. */
  public static Estimate none(String unit, long n, String method) {
    OptionalDouble absent = OptionalDouble.empty();
    return new Estimate(absent, absent, absent, unit, n, method, Grade.MEASURED);
  }

  public boolean hasInterval() {
    return low.isPresent() && high.isPresent();
  }

  /** Whether a value lies inside the interval, and so cannot be told apart from the number. */
  boolean covers(double other) {
    return hasInterval() && low.getAsDouble() <= other && other <= high.getAsDouble();
  }

  /** An association stated in money: the one thing that no reader may see. */
  boolean isUnearnedMoney() {
    return grade == Grade.D && unit.equals(MONEY);
  }

  /** The same, without its numbers when they would be an association in money. */
  Estimate earned() {
    OptionalDouble absent = OptionalDouble.empty();
    return isUnearnedMoney() ? new Estimate(absent, absent, absent, unit, n, method, grade) : this;
  }

  /** Null, NaN and infinity of a table are all the same here: there is no number. */
  private static OptionalDouble finite(OptionalDouble number) {
    return number.isPresent() && Double.isFinite(number.getAsDouble())
        ? number
        : OptionalDouble.empty();
  }
}
