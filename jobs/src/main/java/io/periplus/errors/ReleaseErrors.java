package io.periplus.errors;

import static io.periplus.errors.ExitCode.REFUSED;
import static io.periplus.errors.ExitCode.USAGE;

import java.nio.file.Path;
import java.util.List;

/** What cannot be asked of a release: 5xxx. */
public final class ReleaseErrors {
  private ReleaseErrors() {}

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

  /** Something was to be written through the catalogue of releases. */
  public static PeriplusException readOnly(String what) {
    return new PeriplusException(
        "PER-5006",
        USAGE,
        "%s cannot be written: releases are read only.%nWrite to a table of your own, outside the warehouse."
            .formatted(what));
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
}
