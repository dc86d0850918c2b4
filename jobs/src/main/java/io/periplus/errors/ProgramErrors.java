package io.periplus.errors;

import static io.periplus.errors.ExitCode.BUG;

/** What nobody foresaw: 9xxx. */
public final class ProgramErrors {
  private ProgramErrors() {}

  /** The program failed in a way that nobody foresaw. */
  public static PeriplusException bug(Throwable failure, String report) {
    return new PeriplusException(
        "PER-9001",
        BUG,
        "Periplus failed: %s.%nThis is a fault of the program, not of yours; readers keep the last release.%nPlease report it with this file: %s"
            .formatted(failure, report),
        failure);
  }
}
