package io.periplus.sample;

import io.periplus.sample.company.Forces;
import io.periplus.sample.file.Delivery.Form;
import java.time.LocalDate;

/**
 * Which sample company is wanted; the same spec gives the same bytes.
 *
 * @param customers people, from 1 to 99,999,999
 * @param months months delivered, from 1
 * @param lastDay last day of the last month
 * @param seed start of all random numbers
 * @param delivery how it is delivered
 */
public record SampleSpec(int customers, int months, LocalDate lastDay, long seed, Manner delivery) {
  private static final int MOST_CUSTOMERS = 99_999_999;
  private static final int MOST_NIGHTS = 400;

  /**
   * How a company is delivered.
   *
   * @param forces everything that is planted, or nothing
   * @param form of the files
   * @param nights last days with a folder each, from 0; the history comes in one folder before them
   * @param dirtyShare share of dirty rows in the large tables, from 0 to 0.2
   * @param keepsHidden whether the hidden variables are written beside the delivery
   */
  public record Manner(
      Forces forces, Form form, int nights, double dirtyShare, boolean keepsHidden) {
    /** Everything planted, as CSV with three nights and one dirty row in a thousand. */
    public static final Manner USUAL = new Manner(Forces.FULL, Form.CSV, 3, 0.001, false);
  }

  public SampleSpec {
    require(
        customers >= 1 && customers <= MOST_CUSTOMERS && months >= 1,
        "A sample company has 1 to %d customers and at least one month, not %d and %d"
            .formatted(MOST_CUSTOMERS, customers, months));
    require(
        lastDay.plusDays(1).getDayOfMonth() == 1,
        "%s is not the end of a month; the sample company delivers whole months"
            .formatted(lastDay));
    require(
        delivery.nights() >= 0 && delivery.nights() <= MOST_NIGHTS,
        "%d nights cannot be delivered one by one; use 0 to %d"
            .formatted(delivery.nights(), MOST_NIGHTS));
    require(
        delivery.dirtyShare() >= 0 && delivery.dirtyShare() <= 0.2,
        "A share of %s dirty rows is not from 0 to 0.2".formatted(delivery.dirtyShare()));
  }

  /** A company delivered as usual. */
  public SampleSpec(int customers, int months, LocalDate lastDay, long seed) {
    this(customers, months, lastDay, seed, Manner.USUAL);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
