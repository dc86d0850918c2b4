package io.periplus.config;

import com.typesafe.config.Config;
import io.periplus.config.hocon.Section;
import io.periplus.config.hocon.SettingsFile;
import io.periplus.errors.ConfigurationErrors;
import io.periplus.errors.Problems;
import java.nio.file.Path;
import java.util.Map;

/** Reads a company from its file: {@code conf/companies/<name>.conf} over the defaults. */
public final class Companies {
  private static final String NAME = "[a-z][a-z0-9_-]*";

  private Companies() {}

  /**
   * A company as its file describes it. All that is wrong is told in one error, {@code PER-1001}.
   *
   * @param home folder from which relative paths start
   * @param environment variables that the file may use, such as {@code ${?OLIST_DIR}}
   */
  public static Company read(Path file, Path home, Map<String, String> environment) {
    Problems problems = new Problems();
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.conf$", "");
    problems.require(
        name.matches(NAME),
        "the file's name, %s, is the company's: use small letters, digits, - and _"
            .formatted(name));
    Config settings = new SettingsFile(file, environment, problems).settings();
    Company company =
        Section.read("periplus", settings.root(), problems, new CompanyReader(name, home)::read);
    if (problems.any()) {
      throw ConfigurationErrors.configuration(file.toString(), problems.all());
    }
    return company;
  }

  /** The settings that a company's file results in, defaults filled in. */
  public static EffectiveConfiguration effective(Path file, Map<String, String> environment) {
    Problems problems = new Problems();
    Config settings = new SettingsFile(file, environment, problems).settings();
    if (problems.any()) {
      throw ConfigurationErrors.configuration(file.toString(), problems.all());
    }
    return EffectiveConfiguration.of(settings);
  }
}
