package io.periplus.cli;

import io.periplus.errors.PeriplusException;
import io.periplus.errors.ProgramErrors;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a person is told of a failure: never a stack trace. */
final class Failures {
  private Failures() {}

  /** The error as it is; a bug becomes a line that names the file with its trace. */
  static PeriplusException told(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof PeriplusException told) {
        return told;
      }
    }
    return ProgramErrors.bug(failure, report(failure));
  }

  private static String report(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    try {
      Path file = Files.createTempFile("periplus-failure-", ".txt");
      Files.writeString(file, trace.toString());
      return file.toString();
    } catch (IOException e) {
      return "no file (" + e.getMessage() + ")";
    }
  }
}
