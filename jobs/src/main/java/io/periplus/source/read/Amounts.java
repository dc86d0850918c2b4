package io.periplus.source.read;

import io.periplus.source.AmountForm;
import io.periplus.source.AmountForm.Negative;
import io.periplus.source.read.Values.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with decimals in the one form that a source declared; nothing is rounded. */
final class Amounts {
  private final AmountForm form;
  private final Pattern unsigned;

  Amounts(AmountForm form) {
    this.form = form;
    String grouped =
        form.group().isEmpty() ? "" : "[0-9]{1,3}(?:" + Pattern.quote(form.group()) + "[0-9]{3})+|";
    this.unsigned =
        Pattern.compile(
            "(" + grouped + "[0-9]+)(?:" + Pattern.quote("" + form.decimal()) + "([0-9]+))?");
  }

  /** The number, if it has at most {@code scale} decimals and fits {@code precision} digits. */
  BigDecimal parse(String text, int precision, int scale) {
    List<Negative> signs = new ArrayList<>(1);
    Matcher number = unsigned.matcher(withoutSign(text, signs));
    if (!number.matches()) {
      throw new Refused("AMOUNT_PARSE");
    }
    String fraction = number.group(2) == null ? "" : number.group(2);
    if (fraction.length() > scale) {
      throw new Refused("AMOUNT_SCALE");
    }
    String whole = number.group(1).replace(form.group(), "");
    BigDecimal value = new BigDecimal(fraction.isEmpty() ? whole : whole + "." + fraction);
    if (value.precision() - value.scale() > precision - scale) {
      throw new Refused("AMOUNT_RANGE");
    }
    return (signs.isEmpty() ? value : value.negate()).setScale(scale);
  }

  private String withoutSign(String text, List<Negative> signs) {
    for (Negative negative : form.negative()) {
      String bare = bare(text, negative);
      if (bare.length() < text.length()) {
        signs.add(negative);
        return bare;
      }
    }
    return text;
  }

  private static String bare(String text, Negative form) {
    int last = text.length() - 1;
    return switch (form) {
      case MINUS -> text.startsWith("-") ? text.substring(1) : text;
      case TRAILING_MINUS -> text.endsWith("-") ? text.substring(0, last) : text;
      case PARENTHESES ->
          text.startsWith("(") && text.endsWith(")") && last > 0 ? text.substring(1, last) : text;
    };
  }
}
