package io.periplus.errors;

import static io.periplus.errors.ExitCode.REFUSED;

import java.time.LocalDate;
import java.util.List;

/** What the audit refuses: 2xxx, no retry helps. */
public final class ContractErrors {
  private ContractErrors() {}

  /** A table was made that breaks its own contract. */
  public static PeriplusException contractBroken(
      String table, LocalDate businessDate, List<String> broken) {
    return new PeriplusException(
        "PER-2001",
        REFUSED,
        "%s was not written for %s: %s.%nNothing was published; readers keep the last release.%nLook at what makes the table with: periplus explain %s"
            .formatted(table, businessDate, String.join("; ", broken), table));
  }

  /** The books hold what our figures do not explain, or the other way round. */
  public static PeriplusException booksNotMet(LocalDate businessDate, List<String> gaps) {
    return new PeriplusException(
        "PER-2005",
        REFUSED,
        """
        The figures of %s do not meet the books: %s.
        Nothing was published; readers keep the last release.
        Ask who keeps the books what was booked, or what was not delivered. To publish with a \
        flag meanwhile, set linkage.reconcile.on-breach = flag in the company's file.\
        """
            .formatted(businessDate, String.join("; ", gaps)));
  }

  /** Rows or money of a file are not where they must be. */
  public static PeriplusException balanceBroken(LocalDate businessDate, List<String> differences) {
    return new PeriplusException(
        "PER-2002",
        REFUSED,
        "Landed is not accepted + quarantined + repeats for %s: %s.%nNothing was published; readers keep the last release.%nThis is a fault of Periplus or of the disk: keep the files and report it."
            .formatted(businessDate, String.join("; ", differences)));
  }

  /** A release would lack tables. */
  public static PeriplusException incomplete(LocalDate businessDate, List<String> missing) {
    return new PeriplusException(
        "PER-2003",
        REFUSED,
        "The release of %s would lack %s.%nNothing was published; readers keep the last release.%nRun the whole night again, without --stage."
            .formatted(businessDate, String.join(", ", missing)));
  }
}
