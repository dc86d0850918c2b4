package io.periplus.stats.share;

import io.periplus.stats.Gram;
import io.periplus.stats.LeastSquares;
import java.util.ArrayList;
import java.util.List;

/**
 * The simple measures of importance that other tools show, for comparison; none of them divides R2
 * fairly.
 *
 * @param first R2 of the driver alone
 * @param last loss of R2 when the driver is left out
 * @param betaSquared squared standardised coefficient
 * @param pratt standardised coefficient times correlation; may be negative
 */
public record Criteria(double first, double last, double betaSquared, double pratt) {

  /** Of one driver among all; all zero for one that has no coefficient of its own. */
  public static Criteria of(Gram gram, String outcome, List<String> drivers, String driver) {
    LeastSquares whole = LeastSquares.fit(gram, outcome, drivers);
    List<String> rest = new ArrayList<>(drivers);
    rest.remove(driver);
    double alone = LeastSquares.fit(gram, outcome, List.of(driver)).r2();
    double without = LeastSquares.fit(gram, outcome, rest).r2();
    double moves = gram.standardDeviation(outcome);
    double beta =
        moves > 0
            ? whole.coefficient(driver).orElse(0) * gram.standardDeviation(driver) / moves
            : 0;
    double correlation = gram.correlations(List.of(driver, outcome))[0][1];
    return new Criteria(alone, Math.max(0, whole.r2() - without), beta * beta, beta * correlation);
  }
}
