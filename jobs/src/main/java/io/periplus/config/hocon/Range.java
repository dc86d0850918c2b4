package io.periplus.config.hocon;

import com.typesafe.config.ConfigException;
import java.util.List;

/** From a low to a high number, both within. */
public record Range(double low, double high) {
  /** Stands in for a range that could not be read. */
  public static final Range UNREAD = new Range(Double.NaN, Double.NaN);

  static Range of(List<Double> ends) {
    if (ends.size() != 2 || !(ends.get(0) <= ends.get(1))) {
      throw new ConfigException.BadValue("range", "not two numbers, the lower first");
    }
    return new Range(ends.get(0), ends.get(1));
  }

  public boolean holds(Range other) {
    return low <= other.low && other.high <= high;
  }

  @Override
  public String toString() {
    return "[%s, %s]".formatted(low, high);
  }
}
