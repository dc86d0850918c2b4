package io.periplus.config;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How effects become money, and which changes the board wants to see beforehand.
 *
 * @param valueMonths months over which a customer who stays is worth something
 * @param discountYearly what a year of waiting takes off an amount, such as 0.10
 * @param reconcile how far our figures may lie from the books
 * @param scenarios what-ifs
 * @param portfolios budgets, each with the scenarios among which it is spent
 */
public record Linkage(
    int valueMonths,
    double discountYearly,
    Reconcile reconcile,
    List<Scenario> scenarios,
    List<Portfolio> portfolios) {

  /**
   * A what-if.
   *
   * @param segment code of a segment, ALL for everybody
   * @param startsOn first day of the change
   * @param cost what it costs, in the group currency
   * @param changes of components, together
   */
  public record Scenario(
      String code,
      String segment,
      LocalDate startsOn,
      BigDecimal cost,
      List<Change> changes,
      Label label) {}

  /**
   * A change of one component.
   *
   * @param share part by which what is met of it changes: -0.3 for 30 % less
   */
  public record Change(String component, double share) {}

  /**
   * A budget.
   *
   * @param budget in the group currency
   * @param scenarios codes of the scenarios among which is chosen
   */
  public record Portfolio(String code, BigDecimal budget, List<String> scenarios) {}
}
