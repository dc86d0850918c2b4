package io.periplus.source.read;

import io.periplus.source.ColumnDefinition;
import io.periplus.source.DatasetDefinition;
import io.periplus.source.DatasetDefinition.Currency;
import io.periplus.source.read.FileTotals.CurrencyTotal;
import io.periplus.source.read.RawRecords.RawRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the rows and the money of a file while it is read. */
final class FileTally {
  private final List<ColumnDefinition> columns;
  private final Currency currency;
  private final Map<String, Sum> sums = new TreeMap<>();
  private long cleaned;

  FileTally(DatasetDefinition dataset) {
    this.columns = dataset.used();
    this.currency = dataset.currency();
  }

  void count(RawRecord raw, List<@Nullable Object> values) {
    Sum sum = sums.computeIfAbsent(currencyOf(values), code -> new Sum());
    sum.rows++;
    boolean isKnown = raw.fault().isEmpty();
    for (int i = 0; i < values.size(); i++) {
      String cell = raw.cells().get(i);
      if (columns.get(i).type().isMoney()) {
        isKnown &= values.get(i) != null || cell == null || cell.isEmpty();
        sum.add(columns.get(i).name(), values.get(i));
      }
      if (cell != null && Texts.hasControls(cell)) {
        cleaned++;
      }
    }
    sum.unknown += isKnown ? 0 : 1;
  }

  FileTotals totals(RawRecords records) {
    Map<String, CurrencyTotal> landed = new TreeMap<>();
    sums.forEach(
        (code, sum) -> landed.put(code, new CurrencyTotal(sum.rows, sum.unknown, sum.money)));
    List<String> drift =
        Stream.concat(
                records.unknownColumns().stream().map(c -> "+" + c),
                records.absentColumns().stream().map(c -> "-" + c))
            .toList();
    return new FileTotals(landed, drift, cleaned);
  }

  private String currencyOf(List<@Nullable Object> values) {
    if (currency.column().isEmpty()) {
      return currency.code();
    }
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value != null && columns.get(i).name().equals(currency.column())) {
        return value.toString();
      }
    }
    return Currency.NONE;
  }

  /** A sum while it grows: one a currency, since a record must not cost an object. */
  private static final class Sum {
    private final Map<String, BigDecimal> money = new TreeMap<>();
    private long rows;
    private long unknown;

    private void add(String column, @Nullable Object amount) {
      if (amount instanceof BigDecimal more) {
        money.merge(column, more, BigDecimal::add);
      }
    }
  }
}
