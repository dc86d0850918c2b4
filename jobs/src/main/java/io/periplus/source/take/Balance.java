package io.periplus.source.take;

import io.periplus.job.Night;
import io.periplus.ops.LandingBalance;
import io.periplus.source.ColumnDefinition;
import io.periplus.source.DatasetDefinition;
import io.periplus.source.LandedFile;
import io.periplus.source.control.ControlCheck;
import io.periplus.source.control.ControlFigures;
import io.periplus.source.read.FileTotals;
import io.periplus.source.read.FileTotals.CurrencyTotal;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sets what was counted while a file was read against what its records became, in rows and in each
 * money column.
 */
final class Balance {
  private final Night night;

  /** Rows and money by file, currency and state. */
  private final Map<String, Part> parts = new HashMap<>();

  Balance(Night night, List<Row> sums) {
    this.night = night;
    for (Row row : sums) {
      parts.put(
          key(row.getString(0), row.getString(1), row.getString(2)),
          new Part(row.getLong(3), new HashMap<>(row.<String, BigDecimal>getJavaMap(4))));
    }
  }

  /** Money of a file in one column and currency: what landed, and what of it was set aside. */
  record Line(String column, String currency, BigDecimal landed, BigDecimal quarantined) {}

  /** Every sum of money of a file. */
  List<Line> lines(LandedFile file, DatasetDefinition dataset, FileTotals totals) {
    List<Line> lines = new ArrayList<>();
    totals
        .landed()
        .forEach(
            (currency, landed) ->
                dataset
                    .money()
                    .forEach(
                        c ->
                            lines.add(
                                new Line(
                                    c.name(),
                                    currency,
                                    money(landed.money().get(c.name())),
                                    part(file, currency, "quarantined").money(c.name())))));
    return lines;
  }

  /** Rows of {@code ops.landing_balance} for one file. */
  List<Row> of(LandedFile file, DatasetDefinition dataset, FileTotals totals) {
    List<Row> rows = new ArrayList<>();
    ControlFigures stated = ControlCheck.stated(dataset, file);
    for (String currency : new TreeSet<>(totals.landed().keySet())) {
      CurrencyTotal landed = totals.landed().get(currency);
      List<String> columns = dataset.money().stream().map(ColumnDefinition::name).toList();
      for (String column : columns.isEmpty() ? List.of(LandingBalance.NO_MONEY) : columns) {
        rows.add(line(file, currency, column, landed, stated, totals));
      }
    }
    return rows;
  }

  /** Records of a file that were set aside. */
  long quarantined(LandedFile file, FileTotals totals) {
    return totals.landed().keySet().stream()
        .mapToLong(currency -> part(file, currency, "quarantined").rows())
        .sum();
  }

  /** Records of a file that repeat others. */
  long repeats(LandedFile file, FileTotals totals) {
    return totals.landed().keySet().stream()
        .mapToLong(currency -> part(file, currency, "repeat").rows())
        .sum();
  }

  private Row line(
      LandedFile file,
      String currency,
      String column,
      CurrencyTotal landed,
      ControlFigures stated,
      FileTotals totals) {
    boolean isOnly = totals.landed().size() == 1;
    Part accepted = part(file, currency, "accepted");
    Part aside = part(file, currency, "quarantined");
    Part repeats = part(file, currency, "repeat");
    BigDecimal money = money(landed.money().get(column));
    return RowFactory.create(
        file.sha256(),
        file.source(),
        file.dataset(),
        file.name(),
        Date.valueOf(night.businessDate()),
        currency,
        column,
        landed.rows(),
        accepted.rows(),
        aside.rows(),
        repeats.rows(),
        money,
        accepted.money(column),
        aside.money(column),
        repeats.money(column),
        isOnly ? stated.rows().map(BigDecimal::longValueExact).orElse(null) : null,
        stated.sum(column, currency, isOnly).map(Balance::money).orElse(null),
        landed.unknownMoney() == 0,
        landed.rows() - accepted.rows() - aside.rows() - repeats.rows(),
        money
            .subtract(accepted.money(column))
            .subtract(aside.money(column))
            .subtract(repeats.money(column)));
  }

  private Part part(LandedFile file, String currency, String state) {
    return parts.getOrDefault(key(file.name(), currency, state), new Part(0, Map.of()));
  }

  private static String key(String file, String currency, String state) {
    return String.join("\n", file, currency, state);
  }

  private static BigDecimal money(@Nullable BigDecimal amount) {
    return (amount == null ? BigDecimal.ZERO : amount).setScale(4);
  }

  private record Part(long rows, Map<String, BigDecimal> money) {
    BigDecimal money(String column) {
      return Balance.money(money.get(column));
    }
  }
}
