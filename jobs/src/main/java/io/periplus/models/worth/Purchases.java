package io.periplus.models.worth;

import io.periplus.stats.worth.BgNbd;
import io.periplus.stats.worth.GammaGamma;
import io.periplus.stats.worth.History;
import java.io.Serializable;

/**
 * What a customer without a contract will still buy, and what it will be worth, time in weeks.
 *
 * @param buying how often customers come back
 * @param worth what a day of buying is worth; a population mean where nothing else is known
 * @param months months ahead that are counted
 * @param yearlyRate at which later money is worth less
 */
public record Purchases(BgNbd buying, GammaGamma worth, int months, double yearlyRate)
    implements Serializable {
  private static final double WEEKS_IN_MONTH = 365.25 / 12 / 7;

  /** Steps in which the time ahead is discounted. */
  private static final int STEP_MONTHS = 3;

  double alive(int repeats, double last, double watched) {
    return buying.alive(History.of(repeats, last, watched));
  }

  /** Purchases in the weeks to come. */
  double expected(int repeats, double last, double watched, double weeks) {
    return buying.expected(History.of(repeats, last, watched), weeks);
  }

  /** What the next day of buying is worth to us. */
  double margin(int repeats, double mean) {
    double known = Math.max(mean, 1e-6);
    return worth.expected(new GammaGamma.Spending(repeats + 1, known));
  }

  /** Discounted margin of the months ahead. */
  double value(int repeats, double last, double watched, double mean) {
    double value = 0;
    double before = 0;
    for (int month = STEP_MONTHS; month <= months; month += STEP_MONTHS) {
      double until = expected(repeats, last, watched, month * WEEKS_IN_MONTH);
      double years = (month - STEP_MONTHS / 2.0) / 12;
      value += (until - before) * Math.pow(1 + yearlyRate, -years);
      before = until;
    }
    return value * margin(repeats, mean);
  }

  String json() {
    return ("{\"family\":\"bg_nbd\",\"r\":%s,\"alpha\":%s,\"a\":%s,\"b\":%s,\"log_likelihood\":%s,"
            + "\"gamma_gamma\":{\"p\":%s,\"q\":%s,\"v\":%s,\"log_likelihood\":%s}}")
        .formatted(
            buying.r(),
            buying.alpha(),
            buying.a(),
            buying.b(),
            buying.logLikelihood(),
            worth.p(),
            worth.q(),
            worth.v(),
            worth.logLikelihood());
  }
}
