package io.periplus.errors;

import static io.periplus.errors.ExitCode.INPUT;

import java.nio.file.Path;

/** What a delivery lacks or breaks: 3xxx, no retry helps. */
public final class InputErrors {
  private InputErrors() {}

  /** A required source delivered nothing, or not what it must deliver. */
  public static PeriplusException sourceMissing(String system, Path folder, String what) {
    return new PeriplusException(
        "PER-3001",
        INPUT,
        "Source %s: %s in %s.%nNothing was published; readers keep the last release.%nBring the files, or set the folder: the key `landing` of this source in the company's file, or the environment variable that this key takes."
            .formatted(system, what, folder.toAbsolutePath()));
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

  /** A file that is to be read again has gone, or holds other bytes now. */
  public static PeriplusException fileGone(String name, String digest) {
    return new PeriplusException(
        "PER-3006",
        INPUT,
        "%s cannot be read again: no landing folder holds a file with its SHA-256 (%s).%nNothing was done. Bring the same bytes back from the archive; a corrected file needs no replay, the next night takes it in."
            .formatted(name, digest));
  }
}
