package io.periplus.landing;

import io.periplus.table.Check;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.WriteMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A landing table while it is declared, in the order in which a reader asks about it. Adds what all
 * tables have: the common columns, the source in the key, the rules of currencies and code lists.
 */
public final class LandingDraft {
  private final String name;
  private final String thing;
  private String answers = "";
  private Need need = Need.OPTIONAL;
  private String condition = "";
  private String without = "";
  private List<String> key = List.of();
  private Anchor anchor;
  private final List<Field> columns = new ArrayList<>(CommonColumns.ALL);
  private final Map<String, List<String>> codes = new LinkedHashMap<>();
  private final Set<String> mayBeEmpty = new LinkedHashSet<>();
  private final List<Check> rules = new ArrayList<>();

  LandingDraft(String name, String thing) {
    this.name = name;
    this.thing = thing;
    this.anchor = new Anchor(name, List.of());
  }

  /** What the rows are used for, where the grain does not say it all. */
  public LandingDraft usedFor(String use) {
    answers = use;
    return this;
  }

  public LandingDraft need(Need level) {
    need = level;
    return this;
  }

  /** Needed only if used: required as soon as the condition holds. */
  public LandingDraft neededWhen(String holds) {
    need = Need.IF_USED;
    condition = holds;
    return this;
  }

  /** What its absence switches off, as the end of a sentence that starts with "without it". */
  public LandingDraft without(String switchedOff) {
    without = switchedOff;
    return this;
  }

  /** Columns that are unique together inside one source. */
  public LandingDraft key(String... names) {
    key = List.of(names);
    return this;
  }

  /** Own columns that tell when the row counts: the first that is not null. */
  public LandingDraft anchor(String... names) {
    anchor = new Anchor(name, List.of(names));
    return this;
  }

  /** A row that counts when the row that it belongs to counts. */
  public LandingDraft anchorOf(LandingTable parent) {
    anchor = parent.anchor();
    return this;
  }

  public LandingDraft columns(Field... fields) {
    columns.addAll(List.of(fields));
    return this;
  }

  /** The listed values of a column; a value outside is told as drift and read as other. */
  public LandingDraft codes(String column, String... values) {
    codes.put(column, List.of(values));
    rules.add(Rules.listed(field(column), List.of(values)));
    return this;
  }

  /** A required text whose empty value means "none". */
  public LandingDraft mayBeEmpty(String column) {
    mayBeEmpty.add(field(column).name());
    return this;
  }

  public LandingDraft notNegative(String amount) {
    rules.add(Rules.notNegative(field(amount)));
    return this;
  }

  /** A number from 0 to 1. */
  public LandingDraft share(String column) {
    rules.add(Rules.share(field(column)));
    return this;
  }

  /** An end that is not before its start. */
  public LandingDraft period(String start, String end) {
    return inOrder(start, end, "DURATION");
  }

  public LandingDraft inOrder(String first, String second, String reason) {
    rules.add(Rules.inOrder(field(first), field(second), reason));
    return this;
  }

  /** A rule of this table alone; a row that breaks it is set aside with the reason. */
  public LandingDraft rule(String rule, String predicate, String reason) {
    rules.add(Rules.setAside(rule, predicate, reason));
    return this;
  }

  public LandingTable build() {
    addCurrencyRules();
    anchor.columns().stream().filter(column -> anchor.table().equals(name)).forEach(this::field);
    Field[] fullKey =
        Stream.concat(Stream.of(CommonColumns.SOURCE_SYSTEM), key.stream().map(this::field))
            .distinct()
            .toArray(Field[]::new);
    Table.Builder table =
        Table.in(Layer.LANDING, name).oneRowPer(thing, fullKey).answers(answers).columns(columns);
    rules.forEach(r -> table.check(r.name(), r.predicate(), r.severity(), r.reason()));
    return new LandingTable(
        table.write(WriteMode.APPEND).build(), need, condition, without, anchor, codes, mayBeEmpty);
  }

  private void addCurrencyRules() {
    columns.stream().filter(Rules::isCurrency).map(Rules::currencyForm).forEach(rules::add);
    List<Field> amounts = columns.stream().filter(Rules::isMoney).toList();
    columns.stream()
        .filter(f -> f.name().equals("currency") && !f.required() && !amounts.isEmpty())
        .map(currency -> Rules.currencyGiven(currency, amounts))
        .forEach(rules::add);
  }

  private Field field(String column) {
    return columns.stream()
        .filter(f -> f.name().equals(column))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + column));
  }
}
