package io.periplus.sample.company;

import static io.periplus.sample.company.World.CENT;

import io.periplus.sample.file.Months;
import io.periplus.sample.file.Outbox;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import java.time.LocalDate;

/** What members may pay for: Plus by the month, Care (repairs at home) by the quarter. */
public enum Plan {
  PLUS("PLAN-PLUS", "Lumen Plus", "month", 1, 690, 890, 140),
  CARE("PLAN-CARE", "Lumen Care", "quarter", 3, 390, 390, 110);

  private final String id;
  private final String title;
  private final String period;
  private final int months;
  private final long price;
  private final long raised;
  private final long cost;

  /**
   * @param price cents a month before memberships became dearer
   * @param raised cents a month since then
   * @param cost cents a month that serving it costs
   */
  Plan(String id, String title, String period, int months, long price, long raised, long cost) {
    this.id = id;
    this.title = title;
    this.period = period;
    this.months = months;
    this.price = price * CENT;
    this.raised = raised * CENT;
    this.cost = cost * CENT;
  }

  public String id() {
    return id;
  }

  public String period() {
    return period;
  }

  /** Months that one invoice covers. */
  public int months() {
    return months;
  }

  /** Price of a month, without tax, in ten-thousandths. */
  public long monthly(long at, LocalDate dearerFrom) {
    return Months.dayOf(at).isBefore(dearerFrom) ? price : raised;
  }

  /** Cost of a month, in ten-thousandths. */
  public long cost() {
    return cost;
  }

  public static void writeTo(Outbox files, Months months) {
    for (Plan plan : values()) {
      files.put(
          Row.of(Sheet.PRODUCT, World.SHOP, plan.id, months.start())
              .text("product_id", plan.id)
              .text("name", plan.title)
              .text("category", "membership")
              .euros("unit_cost_amount", plan.cost)
              .at("valid_from", months.start() - 1_000 * Months.DAY));
    }
  }
}
