package io.periplus.stats.fit;

/** How a chance depends on the linear predictor. */
public enum Link {
  /** log(h / (1 - h)). */
  LOGIT {
    @Override
    double chance(double eta) {
      return 1 / (1 + Math.exp(-eta));
    }

    @Override
    double slope(double eta) {
      double h = chance(eta);
      return h * (1 - h);
    }
  },
  /** log(-log(1 - h)): the hazard of continuous time, seen by periods. */
  CLOGLOG {
    @Override
    double chance(double eta) {
      return -Math.expm1(-Math.exp(eta));
    }

    @Override
    double slope(double eta) {
      return Math.exp(eta - Math.exp(eta));
    }
  };

  abstract double chance(double eta);

  abstract double slope(double eta);
}
