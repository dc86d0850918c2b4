package io.periplus.stats.fit;

/** How a chance depends on the linear predictor. */
public enum Link {
  /** log(h / (1 - h)). */
  LOGIT {
    @Override
    public double chance(double eta) {
      return 1 / (1 + Math.exp(-eta));
    }

    @Override
    double slope(double eta) {
      double h = chance(eta);
      return h * (1 - h);
    }

    @Override
    double linear(double h) {
      return Math.log(h / (1 - h));
    }
  },
  /** log(-log(1 - h)): the hazard of continuous time, seen by periods. */
  CLOGLOG {
    @Override
    public double chance(double eta) {
      return -Math.expm1(-Math.exp(eta));
    }

    @Override
    double slope(double eta) {
      return Math.exp(eta - Math.exp(eta));
    }

    @Override
    double linear(double h) {
      return Math.log(-Math.log1p(-h));
    }
  };

  /** The chance at a linear predictor. */
  public abstract double chance(double eta);

  abstract double slope(double eta);

  abstract double linear(double h);
}
