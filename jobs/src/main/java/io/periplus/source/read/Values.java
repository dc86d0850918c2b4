package io.periplus.source.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.periplus.source.AmountForm;
import io.periplus.source.ColumnDefinition;
import io.periplus.source.ColumnDefinition.Need;
import io.periplus.source.DatasetDefinition.Limits;
import io.periplus.source.ValueForms;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the text of a cell by the declared rule of its column. */
final class Values {
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,19}");
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?(?:nan|inf|infinity|∞)", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_KEY = 512;

  private final ValueForms forms;
  private final Amounts amounts;
  private final Times times;
  private final int longestCell;

  Values(ValueForms forms, Limits limits) {
    this.forms = forms;
    this.amounts = new Amounts(forms.amount());
    this.times = new Times(forms.timestamps(), forms.dates(), forms.clock());
    this.longestCell = limits.cellCharacters();
  }

  /** The value of a cell, null where it says nothing; throws {@link Refused} for a bad one. */
  @Nullable Object parse(ColumnDefinition column, @Nullable String cell) {
    if (cell == null || (!column.keepsEmpty() && forms.nullTexts().contains(cell))) {
      return absent(column);
    }
    if (cell.length() > longestCell) {
      throw new Refused(column.need() == Need.KEY ? "KEY" : "TEXT_LIMIT");
    }
    if (!column.isMultiline() && cell.indexOf('\n') >= 0) {
      throw new Refused("ROW_SHAPE");
    }
    return typed(column, cell);
  }

  private static @Nullable Object absent(ColumnDefinition column) {
    return switch (column.need()) {
      case KEY -> throw new Refused("KEY");
      case REQUIRED -> throw new Refused("SCHEMA_MISSING");
      case OPTIONAL -> null;
    };
  }

  private Object typed(ColumnDefinition column, String cell) {
    return switch (column.type().kind()) {
      case STRING -> text(column, cell);
      case INT -> (int) integer(cell, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case SMALLINT -> (short) integer(cell, Short.MIN_VALUE, Short.MAX_VALUE);
      case BIGINT -> integer(cell, Long.MIN_VALUE, Long.MAX_VALUE);
      case DECIMAL -> amounts.parse(cell, column.type().precision(), column.type().scale());
      case MONEY -> money(cell, column.type().precision(), column.type().scale());
      case DOUBLE -> number(cell);
      case TIMESTAMP -> times.instant(cell);
      case DATE -> times.date(cell);
      case BOOLEAN -> flag(cell);
      case MAP -> map(cell, new TypeReference<TreeMap<String, String>>() {});
      case NUMBERS -> map(cell, new TypeReference<TreeMap<String, Double>>() {});
      case IGNORED -> throw new IllegalStateException(column.name() + " is not read");
    };
  }

  private static String text(ColumnDefinition column, String cell) {
    String text = Texts.clean(cell);
    boolean isBadKey = (text.isEmpty() && !column.keepsEmpty()) || text.length() > LONGEST_KEY;
    if (column.need() == Need.KEY && isBadKey) {
      throw new Refused("KEY");
    }
    return text;
  }

  /** A source may allow fewer decimals than the column holds; the value has the column's all. */
  private BigDecimal money(String cell, int precision, int scale) {
    AmountForm form = forms.amount();
    if (form.scale() >= 0 && form.scale() < scale) {
      amounts.parse(cell, precision, form.scale());
    }
    return amounts.parse(cell, precision, scale);
  }

  private static long integer(String cell, long least, long most) {
    if (!INTEGER.matcher(cell).matches()) {
      throw new Refused("INT_PARSE");
    }
    try {
      long value = Long.parseLong(cell);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new Refused("INT_PARSE");
    }
    throw new Refused("INT_PARSE");
  }

  private double number(String cell) {
    if (NOT_FINITE.matcher(cell).matches()) {
      throw new Refused("NUMBER_NOT_FINITE");
    }
    String plain = forms.amount().decimal() == '.' ? cell : decimalPoint(cell);
    if (!NUMBER.matcher(plain).matches()) {
      throw new Refused("AMOUNT_PARSE");
    }
    double value = Double.parseDouble(plain);
    if (!Double.isFinite(value)) {
      throw new Refused("NUMBER_NOT_FINITE");
    }
    return value;
  }

  /** A point is no decimal sign where the source declared another. */
  private String decimalPoint(String cell) {
    return cell.indexOf('.') >= 0 ? "" : cell.replace(forms.amount().decimal(), '.');
  }

  private boolean flag(String cell) {
    Set<String> yes = forms.trueWords();
    if (!yes.contains(cell) && !forms.falseWords().contains(cell)) {
      throw new Refused("BOOL_PARSE");
    }
    return yes.contains(cell);
  }

  private static <T> T map(String cell, TypeReference<T> type) {
    try {
      return Json.STRICT.readValue(cell, type);
    } catch (JsonProcessingException e) {
      throw new Refused("ROW_SHAPE");
    }
  }

  /** A value that breaks the rule of its column. Thrown once a bad cell, so it carries no stack. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Refused(String reason) {
      this(reason, null);
    }

    Refused(String reason, @Nullable Exception cause) {
      super(reason, cause, false, false);
      this.reason = reason;
    }

    /** Reason code, such as {@code AMOUNT_PARSE}. */
    String reason() {
      return reason;
    }
  }
}
