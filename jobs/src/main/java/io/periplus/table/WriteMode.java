package io.periplus.table;

/** How a night changes a table. No night merges. */
public enum WriteMode {
  /** New rows are added, old ones stay. */
  APPEND,
  /** The whole table is written anew; nothing is committed when its content did not change. */
  OVERWRITE
}
