package io.periplus.landing;

import static java.util.stream.Collectors.joining;

import io.periplus.table.Check;
import io.periplus.table.Field;
import io.periplus.table.Severity;
import io.periplus.table.Types;
import java.util.List;

/**
 * The rules that the contract repeats, as checks. A value that may be absent keeps its rule while
 * it is; an unlisted code is told as drift and sets nothing aside.
 */
final class Rules {
  private Rules() {}

  static Check notNegative(Field amount) {
    return setAside(
        amount.name() + "_not_negative", ifGiven(amount, amount.name() + " >= 0"), "SIGN");
  }

  static Check share(Field share) {
    return setAside(
        share.name() + "_is_share",
        ifGiven(share, share.name() + " between 0 and 1"),
        "SCORE_RANGE");
  }

  static Check inOrder(Field first, Field second, String reason) {
    String ordered = second.name() + " >= " + first.name();
    return setAside(
        second.name() + "_not_before_" + first.name(),
        ifGiven(first, ifGiven(second, ordered)),
        reason);
  }

  /** ISO 4217 has three capital letters; {@code usd} and {@code S/} are not read as anything. */
  static Check currencyForm(Field currency) {
    return setAside(
        currency.name() + "_is_iso_4217",
        ifGiven(currency, currency.name() + " rlike '^[A-Z]{3}$'"),
        "CURRENCY");
  }

  /** An amount without its currency is not an amount. */
  static Check currencyGiven(Field currency, List<Field> amounts) {
    String none = amounts.stream().map(f -> f.name() + " is null").collect(joining(" and "));
    return setAside(
        "amount_has_currency", currency.name() + " is not null or (" + none + ")", "CURRENCY");
  }

  static Check listed(Field column, List<String> codes) {
    String list = codes.stream().map(code -> "'" + code + "'").collect(joining(", "));
    return new Check(
        column.name() + "_is_listed",
        ifGiven(column, column.name() + " in (" + list + ")"),
        Severity.WARN,
        "ENUM_DRIFT");
  }

  static Check setAside(String name, String predicate, String reason) {
    return new Check(name, predicate, Severity.QUARANTINE, reason);
  }

  static boolean isCurrency(Field field) {
    return field.name().equals("currency") || field.name().endsWith("_currency");
  }

  /** Quantities have the same type as money, so that the name decides. */
  static boolean isMoney(Field field) {
    return field.type().equals(Types.MONEY) && field.name().endsWith("amount");
  }

  private static String ifGiven(Field field, String rule) {
    return field.required() ? rule : field.name() + " is null or " + rule;
  }
}
