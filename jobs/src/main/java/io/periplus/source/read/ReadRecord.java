package io.periplus.source.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of a file with its outcome.
 *
 * @param row its number in the file, from 1, the header not counted
 * @param values one for each column that is read: String, Integer, Short, Long, Double, BigDecimal,
 *     Instant, LocalDate, Boolean, Map; null where the cell says nothing or was refused
 * @param others cells of columns that the definition does not name
 * @param rule rule that the record breaks; empty for an accepted record
 * @param reason reason code of it; empty for an accepted record
 * @param delivered the record as it came, in JSON; empty for an accepted record
 * @param shown the same, personal values masked; empty for an accepted record
 */
public record ReadRecord(
    long row,
    List<@Nullable Object> values,
    Map<String, String> others,
    String rule,
    String reason,
    String delivered,
    String shown) {

  public boolean isAccepted() {
    return reason.isEmpty();
  }
}
