package io.periplus.table;

import java.util.Locale;

/** How far data has come from the files as delivered to what executives read. */
public enum Layer {
  /** The input contract; files only, no Delta tables of its own. */
  LANDING,
  /** Accepted rows as received, with their file and row. */
  BRONZE,
  /** Typed, deduplicated, one row per thing, stitched by customer. */
  SILVER,
  /** What the models read, as of a date. */
  FEATURES,
  /** What the models leave: coefficients, registry. */
  MODELS,
  /** The star that BI reads. */
  GOLD,
  /** The warehouse about itself. */
  OPS;

  /** The layer as it stands in folders and names. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
