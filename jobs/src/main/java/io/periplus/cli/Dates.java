package io.periplus.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/** Dates as a person types them. */
final class Dates {
  private Dates() {}

  static LocalDate parse(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'" + text + "' is not a date; write it as 2026-09-30 (year-month-day)");
    }
  }
}
