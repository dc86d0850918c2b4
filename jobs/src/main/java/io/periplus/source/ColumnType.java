package io.periplus.source;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the text of a column must be.
 *
 * @param kind how it is parsed
 * @param precision digits of a decimal in all; 0 for other kinds
 * @param scale digits of a decimal after its sign; 0 for other kinds
 */
public record ColumnType(Kind kind, int precision, int scale) implements Serializable {
  private static final Pattern DECIMAL = Pattern.compile("decimal\\((\\d{1,2}),(\\d{1,2})\\)");

  /** The ways of reading a text. */
  public enum Kind {
    STRING,
    INT,
    SMALLINT,
    BIGINT,
    DECIMAL,
    /** A decimal that counts in the landing balance. */
    MONEY,
    DOUBLE,
    TIMESTAMP,
    DATE,
    BOOLEAN,
    /** A JSON object of texts. */
    MAP,
    /** A JSON object of numbers. */
    NUMBERS,
    /** Known to be delivered and not used: neither drift nor a column. */
    IGNORED
  }

  public static ColumnType of(Kind kind) {
    return kind == Kind.MONEY ? new ColumnType(kind, 18, 4) : new ColumnType(kind, 0, 0);
  }

  /** The type as a source writes it, such as {@code money} or {@code decimal(18,8)}. */
  public static Optional<ColumnType> named(String text) {
    Matcher decimal = DECIMAL.matcher(text);
    if (decimal.matches()) {
      int precision = Integer.parseInt(decimal.group(1));
      int scale = Integer.parseInt(decimal.group(2));
      return precision >= 1 && precision <= 38 && scale <= precision
          ? Optional.of(new ColumnType(Kind.DECIMAL, precision, scale))
          : Optional.empty();
    }
    return Arrays.stream(Kind.values())
        .filter(k -> k != Kind.DECIMAL && label(k).equals(text))
        .map(ColumnType::of)
        .findFirst();
  }

  /** All that may be written, for a message. */
  static String choices() {
    return Arrays.stream(Kind.values())
        .map(k -> k == Kind.DECIMAL ? "decimal(precision,scale)" : label(k))
        .collect(Collectors.joining(", "));
  }

  public boolean isMoney() {
    return kind == Kind.MONEY;
  }

  private static String label(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
