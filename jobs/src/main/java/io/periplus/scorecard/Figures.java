package io.periplus.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as people read them: few digits, a unit, a real minus sign. */
final class Figures {
  static final String ABSENT = "–";

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private Figures() {}

  /** A level: {@code 4.02}, {@code 83.2 %}, {@code BRL 1.43 M}. */
  static String level(OptionalDouble value, String unit, String currency) {
    return value.isEmpty()
        ? ABSENT
        : prefix(unit, currency) + body(value.getAsDouble(), unit) + suffix(unit);
  }

  /** A level as a column of a table shows it, its unit being told beside it. */
  static String bare(OptionalDouble value, String unit) {
    return value.isEmpty() ? ABSENT : body(value.getAsDouble(), unit);
  }

  /** An interval as a column of a table shows it, its unit being told beside it. */
  static String bareInterval(Estimate estimate) {
    return estimate.hasInterval()
        ? bare(estimate.low(), estimate.unit()) + " to " + bare(estimate.high(), estimate.unit())
        : ABSENT;
  }

  /** An effect: a level with its sign; a share becomes percentage points. */
  static String signed(double value, String unit, String currency) {
    String sign = value > 0 ? "+" : "";
    String tail = unit.equals("share") ? " pp" : suffix(unit);
    return prefix(unit, currency) + sign + body(value, unit) + tail;
  }

  /** The interval, {@code 3.98 to 4.06}, with the unit once; a dash where there is none. */
  static String interval(Estimate estimate, String currency) {
    return interval(estimate.low(), estimate.high(), estimate.unit(), currency);
  }

  static String interval(OptionalDouble low, OptionalDouble high, String unit, String currency) {
    if (low.isEmpty() || high.isEmpty()) {
      return ABSENT;
    }
    return prefix(unit, currency)
        + body(low.getAsDouble(), unit)
        + " to "
        + body(high.getAsDouble(), unit)
        + suffix(unit);
  }

  /** How far a value moved: in per cent for money and counts, in its own unit otherwise. */
  static String change(double now, double before, String unit, String currency) {
    boolean isVolume = unit.equals(Estimate.MONEY) || unit.equals("count");
    if (!isVolume || before == 0) {
      return signed(now - before, unit, currency);
    }
    return signed((now - before) / Math.abs(before) * 100, "%", currency);
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace('-', '−');
  }

  /** An amount to the cent. */
  static String money(BigDecimal amount, String currency) {
    return currency + " " + cents(amount);
  }

  /** An amount to the cent, its currency being told beside it. */
  static String cents(BigDecimal amount) {
    BigDecimal cents = amount.setScale(2, RoundingMode.HALF_EVEN);
    return String.format(Locale.ROOT, "%,.2f", cents).replace('-', '−');
  }

  /** The unit alone, to stand beside a bare number. */
  static String unit(String unit, String currency) {
    return (prefix(unit, currency) + suffix(unit)).strip();
  }

  static String percent(double percent) {
    return decimals(percent, 2) + " %";
  }

  static String month(YearMonth month) {
    return MONTH.format(month);
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String prefix(String unit, String currency) {
    return unit.equals(Estimate.MONEY) ? currency + " " : "";
  }

  private static String suffix(String unit) {
    return switch (unit) {
      case "", "score", "count", Estimate.MONEY -> "";
      case "share" -> " %";
      case "points" -> " pts";
      case "standardised" -> " SD";
      case "seconds" -> " s";
      default -> " " + unit;
    };
  }

  private static String body(double value, String unit) {
    return switch (unit) {
      case "share", "%" -> decimals(unit.equals("%") ? value : 100 * value, 1);
      case Estimate.MONEY -> compact(value);
      case "count" -> value == Math.rint(value) ? decimals(value, 0) : plain(value);
      default -> plain(value);
    };
  }

  private static String compact(double amount) {
    double size = Math.abs(amount);
    if (size >= 999_500) {
      return decimals(amount / 1e6, 2) + " M";
    }
    return size >= 10_000 ? decimals(amount / 1e3, 1) + " k" : decimals(amount, 2);
  }

  private static String plain(double value) {
    double size = Math.abs(value);
    return decimals(value, size >= 1000 ? 0 : size >= 10 ? 1 : 2);
  }

  /**
   * Rounded half away from zero in decimal; a negative value that rounds to nothing has no sign.
   */
  private static String decimals(double value, int places) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    return String.format(Locale.ROOT, "%,." + places + "f", rounded).replace('-', '−');
  }
}
