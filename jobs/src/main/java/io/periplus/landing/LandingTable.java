package io.periplus.landing;

import io.periplus.table.Field;
import io.periplus.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table that a company delivers: what it is, how much it is needed, and what its absence switches
 * off.
 *
 * @param table its columns, the common ones first, key and rules
 * @param need how much a night needs it
 * @param condition when a table that is needed only if used becomes required; else empty
 * @param without what its absence switches off; empty only where the night refuses to run
 * @param anchor the instant or day at which a row counts
 * @param codes the listed values of a column that has a list; others are accepted as {@code other}
 * @param mayBeEmpty required text columns where an empty text is a value
 */
public record LandingTable(
    Table table,
    Need need,
    String condition,
    String without,
    Anchor anchor,
    Map<String, List<String>> codes,
    Set<String> mayBeEmpty) {

  public LandingTable {
    codes = Map.copyOf(codes);
    mayBeEmpty = Set.copyOf(mayBeEmpty);
    if (without.isBlank() && need != Need.CORE) {
      throw new IllegalArgumentException(
          table.name() + " does not say what its absence switches off");
    }
  }

  /** Starts the declaration of a table of which one row is one {@code thing}. */
  public static LandingDraft of(String name, String thing) {
    return new LandingDraft(name, thing);
  }

  public String name() {
    return table.name();
  }

  /** The columns of this table alone, without those that all tables have. */
  public List<Field> ownColumns() {
    return table.columns().stream().filter(f -> !CommonColumns.ALL.contains(f)).toList();
  }

  /** Columns that hold money, in the row's currency. */
  public List<Field> moneyColumns() {
    return table.columns().stream().filter(Rules::isMoney).toList();
  }

  /** The column that names the currency of the amounts; none where the row holds no money. */
  public Optional<Field> currencyColumn() {
    return table.column("currency");
  }

  /** The listed values of a column; empty where it has no list. */
  public List<String> codesOf(String column) {
    return codes.getOrDefault(column, List.of());
  }
}
