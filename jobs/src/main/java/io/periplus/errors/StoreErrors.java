package io.periplus.errors;

import static io.periplus.errors.ExitCode.IO;

import java.nio.file.Path;

/** What files and disks refuse: 7xxx; a retry resumes. */
public final class StoreErrors {
  private StoreErrors() {}

  /** A control or data file cannot be read or written. */
  public static PeriplusException storeFailed(String verb, Path path, Exception cause) {
    return new PeriplusException(
        "PER-7001",
        IO,
        "Could not %s %s: %s.%nCheck the disk, its free space and the permissions, then run again: the night resumes."
            .formatted(verb, path, cause),
        cause);
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
}
