package io.periplus.models.linkage;

/**
 * What an effect is worth in a year. Money outcomes: effect a unit times the units met in a year.
 * Retention: a customer kept is worth the margin of the months that he stays, which thin out by the
 * monthly hazard, discounted, up to a horizon.
 *
 * @param unitsAYear units of the component that all customers together meet in a year
 * @param keptValue what one customer kept is worth
 */
record Worth(double unitsAYear, double keptValue) {

  /**
   * The worth of one customer kept.
   *
   * @param retention share who buy again within the window
   * @param window months of the window
   * @param monthlyMargin margin a month of a customer who is there
   * @param months horizon
   * @param yearlyDiscount such as 0.10
   */
  static double keptValue(
      double retention, int window, double monthlyMargin, int months, double yearlyDiscount) {
    double hazard = 1 - Math.pow(Math.min(1, Math.max(0, retention)), 1.0 / window);
    double value = 0;
    double there = 1;
    for (int month = 1; month <= months; month++) {
      value += there * monthlyMargin * Math.pow(1 + yearlyDiscount, -month / 12.0);
      there *= 1 - hazard;
    }
    return value;
  }

  /** Money a year of an effect per unit; scores have none of their own. */
  double ofAYear(String outcome, double perUnit) {
    return perUnit * unitsAYear * (outcome.equals("retention") ? keptValue : 1);
  }

  static boolean isMoney(String outcome) {
    return LinkageRows.MONEY.contains(outcome);
  }
}
