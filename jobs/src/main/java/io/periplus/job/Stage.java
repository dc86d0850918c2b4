package io.periplus.job;

import java.util.Locale;

/** The parts of a night, in their order; each can be run alone. */
public enum Stage {
  /** Files to bronze. */
  INGEST,
  /** Silver tables, the journey fold, features. */
  JOURNEY,
  /** Drivers, churn, linkage. */
  MODELS,
  /** The star that BI reads. */
  GOLD,
  /** Audit, manifest and flip. */
  PUBLISH;

  /** As written on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
