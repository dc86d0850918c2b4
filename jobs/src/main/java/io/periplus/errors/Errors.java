package io.periplus.errors;

import static io.periplus.errors.ExitCode.CONFIG;
import static io.periplus.errors.ExitCode.IO;
import static io.periplus.errors.ExitCode.REFUSED;
import static io.periplus.errors.ExitCode.USAGE;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
}
