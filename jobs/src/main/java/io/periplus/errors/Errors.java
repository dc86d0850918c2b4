package io.periplus.errors;

import static io.periplus.errors.ExitCode.CONFIG;

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
}
