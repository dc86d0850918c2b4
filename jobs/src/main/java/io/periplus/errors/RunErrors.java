package io.periplus.errors;

import static io.periplus.errors.ExitCode.BUSY;

import java.nio.file.Path;

/** What stands between two runs: 4xxx. */
public final class RunErrors {
  private RunErrors() {}

  /** Several processes write to one warehouse at the same time. */
  public static PeriplusException logContested(Path folder, int tries) {
    return new PeriplusException(
        "PER-4001",
        BUSY,
        "Another process wrote to %s %d times while this one tried to.%nOnly one night at a time can run on a warehouse: wait for the other one, then run again."
            .formatted(folder, tries));
  }
}
