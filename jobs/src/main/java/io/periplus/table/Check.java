package io.periplus.table;

/**
 * A rule that every row of a table keeps.
 *
 * @param name rule id, unique in its table
 * @param predicate SQL that is true for a good row; unknown counts as broken
 * @param severity what happens when it is broken
 * @param reason reason code of a row that breaks it, such as {@code AMOUNT_RANGE}
 */
public record Check(String name, String predicate, Severity severity, String reason) {

  public Check {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("Check name must be snake_case: " + name);
    }
    if (!reason.matches("[A-Z][A-Z0-9_]*")) {
      throw new IllegalArgumentException("Reason code must be UPPER_CASE: " + reason);
    }
  }
}
