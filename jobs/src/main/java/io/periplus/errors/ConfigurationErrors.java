package io.periplus.errors;

import static io.periplus.errors.ExitCode.CONFIG;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with settings and declarations: 10xx, no retry helps. */
public final class ConfigurationErrors {
  private ConfigurationErrors() {}

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

  /** The committed data dictionary differs from the declarations. */
  public static PeriplusException dictionaryStale(Path folder, List<String> pages) {
    return new PeriplusException(
        "PER-1004",
        CONFIG,
        "The data dictionary in %s is out of date: %s.%nWrite it anew with: periplus docs"
            .formatted(folder, String.join(", ", pages)));
  }

  /** A Spark session with settings under which figures would be wrong in silence. */
  public static PeriplusException sessionUnfit(List<String> wrong) {
    return new PeriplusException(
        "PER-1014",
        CONFIG,
        "This Spark session is not fit for a night: %s.%nNothing was read. Take the setting out of spark-defaults.conf or the command line, and run again."
            .formatted(String.join("; ", wrong)));
  }
}
