package io.periplus.table;

/** What happens to a night when a rule is broken. */
public enum Severity {
  /** Told, nothing else. */
  WARN,
  /** The row is set aside with the rule's reason code. */
  QUARANTINE,
  /** Nothing is published. */
  FAIL
}
