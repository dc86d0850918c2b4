package io.periplus.sample;

import java.time.LocalDate;

/**
 * Which sample company is wanted; the same spec gives the same bytes.
 *
 * @param customers people, from 1
 * @param months months delivered, from 1
 * @param lastDay last day of the last month
 * @param seed start of all random numbers
 */
public record SampleSpec(int customers, int months, LocalDate lastDay, long seed) {

  public SampleSpec {
    if (customers < 1 || months < 1) {
      throw new IllegalArgumentException(
          "A sample company needs at least one customer and one month, not %d and %d"
              .formatted(customers, months));
    }
    if (lastDay.plusDays(1).getDayOfMonth() != 1) {
      throw new IllegalArgumentException(
          "%s is not the end of a month; the sample company delivers whole months"
              .formatted(lastDay));
    }
  }
}
