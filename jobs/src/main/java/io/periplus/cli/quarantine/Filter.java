package io.periplus.cli.quarantine;

import io.periplus.cli.quarantine.Standing.Aside;
import io.periplus.cli.quarantine.Standing.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which part of the quarantine is meant. */
final class Filter {
  @Option(names = "--reason", paramLabel = "CODE", description = "Only this reason code.")
  private Optional<String> reason = Optional.empty();

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description = "Only this table, or source and dataset.")
  private Optional<String> table = Optional.empty();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Only what the night of this day set aside.")
  private Optional<LocalDate> date = Optional.empty();

  boolean takes(Aside row) {
    return fits(reason, row.reason())
        && fits(table, row.table())
        && fits(date.map(LocalDate::toString), row.day());
  }

  boolean takes(Refused file) {
    return fits(reason, file.reason())
        && fits(table, file.source() + "." + file.dataset())
        && fits(date.map(LocalDate::toString), file.day());
  }

  /** As a person reads it. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    reason.ifPresent(r -> parts.add("reason " + r));
    table.ifPresent(t -> parts.add("table " + t));
    date.ifPresent(d -> parts.add("the night of " + d));
    return parts.isEmpty() ? "no filter" : String.join(", ", parts);
  }

  private static boolean fits(Optional<String> wanted, String is) {
    return wanted.isEmpty() || wanted.get().equals(is);
  }
}
