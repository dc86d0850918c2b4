package io.periplus.errors;

import static io.periplus.errors.ExitCode.CONFIG;
import static io.periplus.errors.ExitCode.INPUT;
import static io.periplus.errors.ExitCode.IO;
import static io.periplus.errors.ExitCode.REFUSED;
import static io.periplus.errors.ExitCode.USAGE;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every error that a person may meet, in one place: what happened, why, what to do. The codes are
 * explained in {@code docs/runbook.md}.
 */
public final class Errors {
  private Errors() {}

  /** All that is wrong with a configuration, told at once. */
  public static PeriplusException configuration(String file, List<String> problems) {
    return new PeriplusException(
        "PER-1001",
        CONFIG,
        "%s has %d problem(s):%n%s%nMend them and run again; every key is explained in reference.conf."
            .formatted(
                file,
                problems.size(),
                problems.stream().map(p -> "  - " + p).collect(Collectors.joining("\n"))));
  }

  /** A file of settings that is not HOCON, or leads where it may not. */
  public static PeriplusException configurationSyntax(String file, String detail) {
    return new PeriplusException(
        "PER-1002",
        CONFIG,
        """
        %s cannot be read as HOCON: %s
        Nothing of it was used. Mend that line and run again; conf/companies/sample.conf shows the form."""
            .formatted(file, detail));
  }

  /** A company file that is not there; {@code nearest} is a file beside it, or empty. */
  public static PeriplusException companyFileMissing(Path file, String nearest) {
    return new PeriplusException(
        "PER-1003",
        CONFIG,
        """
        There is no company file %s.
        %s"""
            .formatted(
                file,
                nearest.isEmpty()
                    ? "Name one with --conf, such as conf/companies/sample.conf."
                    : "The nearest in that folder is %s; name it with --conf.".formatted(nearest)));
  }

  /** A sample company that cannot be. */
  public static PeriplusException sampleImpossible(String why) {
    return new PeriplusException(
        "PER-1110",
        USAGE,
        "The sample company cannot be made: %s.%nSee: periplus generate --help".formatted(why));
  }

  /** A release that was never published here. */
  public static PeriplusException unknownRelease(String releaseId, List<String> newest) {
    return new PeriplusException(
        "PER-5005",
        USAGE,
        "There is no release %s in this warehouse. %s%nList them with: periplus releases"
            .formatted(
                releaseId,
                newest.isEmpty()
                    ? "Nothing was published yet."
                    : "The newest are " + String.join(", ", newest) + "."));
  }

  /** A manifest of this name exists with other content. */
  public static PeriplusException otherManifest(String releaseId, Path file) {
    return new PeriplusException(
        "PER-5007",
        REFUSED,
        "%s exists with other content than this run made for %s.%nNothing was published; readers keep the last release.%nKeep the file for inspection, then run the night again: it takes a new number."
            .formatted(file, releaseId));
  }

  /** A manifest does not have the digest under which it was published. */
  public static PeriplusException damagedManifest(String releaseId, Path file) {
    return new PeriplusException(
        "PER-5008",
        REFUSED,
        "Release %s cannot be trusted: %s was changed after it was published.%nRestore the file from a backup, or read another release with --release."
            .formatted(releaseId, file));
  }

  /** A control or data file cannot be read or written. */
  public static PeriplusException storeFailed(String verb, Path path, Exception cause) {
    return new PeriplusException(
        "PER-7001",
        IO,
        "Could not %s %s: %s.%nCheck the disk, its free space and the permissions, then run again: the night resumes."
            .formatted(verb, path, cause),
        cause);
  }

  /** Several processes write to one warehouse at the same time. */
  public static PeriplusException logContested(Path folder, int tries) {
    return new PeriplusException(
        "PER-4001",
        ExitCode.BUSY,
        "Another process wrote to %s %d times while this one tried to.%nOnly one night at a time can run on a warehouse: wait for the other one, then run again."
            .formatted(folder, tries));
  }

  /** Something was to be written through the catalogue of releases. */
  public static PeriplusException readOnly(String what) {
    return new PeriplusException(
        "PER-5006",
        USAGE,
        "%s cannot be written: releases are read only.%nWrite to a table of your own, outside the warehouse."
            .formatted(what));
  }

  /** A table was made that breaks its own contract. */
  public static PeriplusException contractBroken(
      String table, LocalDate businessDate, List<String> broken) {
    return new PeriplusException(
        "PER-2001",
        REFUSED,
        "%s was not written for %s: %s.%nNothing was published; readers keep the last release.%nLook at what makes the table with: periplus explain %s"
            .formatted(table, businessDate, String.join("; ", broken), table));
  }

  /** A release would lack tables. */
  public static PeriplusException incomplete(LocalDate businessDate, List<String> missing) {
    return new PeriplusException(
        "PER-2003",
        REFUSED,
        "The release of %s would lack %s.%nNothing was published; readers keep the last release.%nRun the whole night again, without --stage."
            .formatted(businessDate, String.join(", ", missing)));
  }

  /** A stage was asked for before those that it stands on. */
  public static PeriplusException stageMissing(
      String asked, String missing, LocalDate businessDate) {
    return new PeriplusException(
        "PER-1104",
        USAGE,
        "Stage %s of %s stands on stage %s, which has not run with today's files and configuration.%nRun first: periplus night --stage %s --date %s"
            .formatted(asked, businessDate, missing, missing, businessDate));
  }

  /** A folder without a release. */
  public static PeriplusException noWarehouse(Path folder) {
    return new PeriplusException(
        "PER-1105",
        USAGE,
        "There is no warehouse in %s: nothing was ever published there.%nMake one with: periplus demo, or: periplus night --conf FILE --date DATE. Name another with --warehouse DIR."
            .formatted(folder));
  }

  /** The program failed in a way that nobody foresaw. */
  public static PeriplusException bug(Throwable failure, String report) {
    return new PeriplusException(
        "PER-9001",
        ExitCode.BUG,
        "Periplus failed: %s.%nThis is a fault of the program, not of yours; readers keep the last release.%nPlease report it with this file: %s"
            .formatted(failure, report),
        failure);
  }

  /** A table that is not in the release. */
  public static PeriplusException noSuchTable(String asked, Optional<String> nearest) {
    return new PeriplusException(
        "PER-1106",
        USAGE,
        "There is no table %s in this release.%s%nSee all of them with: periplus plan"
            .formatted(asked, nearest.map(n -> " Did you mean " + n + "?").orElse("")));
  }

  /** A column that the table does not have. */
  public static PeriplusException noSuchColumn(
      String table, String column, Optional<String> nearest) {
    return new PeriplusException(
        "PER-1109",
        USAGE,
        "%s has no column %s.%s%nSee all of them with: periplus explain %s"
            .formatted(
                table, column, nearest.map(n -> " Did you mean " + n + "?").orElse(""), table));
  }

  /** SQL that cannot be read. */
  public static PeriplusException statementDoesNotParse(String why) {
    return new PeriplusException(
        "PER-1107",
        USAGE,
        "The statement is not SQL that Spark reads: %s%nWrite one statement, such as: select * from periplus.gold.v_exec_scorecard"
            .formatted(why));
  }

  /** SQL that reads well and cannot be answered. */
  public static PeriplusException statementRefused(String why) {
    return new PeriplusException(
        "PER-1108",
        USAGE,
        "The statement cannot be answered: %s%nSee the columns of a table with: periplus explain TABLE"
            .formatted(why));
  }

  /** The committed data dictionary differs from the declarations. */
  public static PeriplusException dictionaryStale(Path folder, List<String> pages) {
    return new PeriplusException(
        "PER-1004",
        CONFIG,
        "The data dictionary in %s is out of date: %s.%nWrite it anew with: periplus docs"
            .formatted(folder, String.join(", ", pages)));
  }

  /** A required source delivered nothing, or not what it must deliver. */
  public static PeriplusException sourceMissing(
      String system, Path folder, String what, String variable) {
    return new PeriplusException(
        "PER-3001",
        INPUT,
        "Source %s: %s in %s.%nNothing was published; readers keep the last release.%nBring the files, or set the folder: the key `landing` of this source in the company's file, or the environment variable %s where the file names it."
            .formatted(system, what, folder.toAbsolutePath(), variable));
  }

  /** More of a delivery is unusable than its source allows. */
  public static PeriplusException budgetExceeded(String system, String dataset, String lost) {
    return new PeriplusException(
        "PER-3002",
        INPUT,
        "Source %s, dataset %s: %s.%nNothing was published; readers keep the last release.%nMend the delivery, or raise `budget` of the dataset in the source's file if the loss is acceptable."
            .formatted(system, dataset, lost));
  }

  /** A file of a landing folder lies elsewhere. */
  public static PeriplusException pathEscape(Path root, String name) {
    return new PeriplusException(
        "PER-3003",
        INPUT,
        "%s in %s is a link that leaves the folder or leads nowhere.%nNothing was read. Only files that lie in the landing folder are taken in: copy the file there and remove the link."
            .formatted(name, root));
  }

  /** A landing folder or file cannot be read. */
  public static PeriplusException landingUnreadable(Path root, Exception cause) {
    return new PeriplusException(
        "PER-7002",
        IO,
        "Could not read the landing folder %s: %s.%nCheck the mount and the permissions, then run again."
            .formatted(root, cause),
        cause);
  }

  /** Rows or money of a file are not where they must be. */
  public static PeriplusException balanceBroken(LocalDate businessDate, List<String> differences) {
    return new PeriplusException(
        "PER-2002",
        REFUSED,
        "Landed is not accepted + quarantined + repeats for %s: %s.%nNothing was published; readers keep the last release.%nThis is a fault of Periplus or of the disk: keep the files and report it."
            .formatted(businessDate, String.join("; ", differences)));
  }
}
