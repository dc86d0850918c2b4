package io.periplus.source;

import java.io.Serializable;
import java.util.Set;

/**
 * How a source writes numbers with decimals.
 *
 * @param decimal decimal sign
 * @param group sign between groups of three digits; empty for none
 * @param scale decimals that money may have at most, tighter than its type; -1 for the type's own
 * @param negative accepted forms of a negative number; none means that all are refused
 */
public record AmountForm(char decimal, String group, int scale, Set<Negative> negative)
    implements Serializable {

  /** A way of writing a negative number. */
  public enum Negative {
    /** {@code -5.00} */
    MINUS,
    /** {@code 5.00-} */
    TRAILING_MINUS,
    /** {@code (5.00)} */
    PARENTHESES
  }
}
