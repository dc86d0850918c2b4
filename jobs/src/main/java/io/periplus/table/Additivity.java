package io.periplus.table;

/** Over what a measure may be summed. */
public enum Additivity {
  /** A key or a label: not a measure. */
  NONE,
  /** Sums over every key of its table that is not a filter key. */
  A,
  /** Sums over every key but time. */
  S,
  /** Never summed: an estimate, interval, rank or probability. */
  N
}
