package io.periplus.source.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What was counted while a file was read: the landed side of its balance.
 *
 * @param landed rows and money of each currency
 * @param drift columns that came unasked or did not come
 * @param cleanedTexts cells from which control characters were taken
 */
public record FileTotals(Map<String, CurrencyTotal> landed, List<String> drift, long cleanedTexts) {

  /** Nothing was counted. */
  public static final FileTotals NONE = new FileTotals(Map.of(), List.of(), 0);

  /**
   * Rows and money in one currency.
   *
   * @param rows records
   * @param unknownMoney records with an amount that could not be read
   * @param money sum of each money column
   */
  public record CurrencyTotal(long rows, long unknownMoney, Map<String, BigDecimal> money) {}

  public long rows() {
    return landed.values().stream().mapToLong(CurrencyTotal::rows).sum();
  }
}
