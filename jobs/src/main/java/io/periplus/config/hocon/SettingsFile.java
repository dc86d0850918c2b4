package io.periplus.config.hocon;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigResolver;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import io.periplus.errors.ConfigurationErrors;
import io.periplus.errors.Nearest;
import io.periplus.errors.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A company's file over {@code reference.conf}, with its variables filled in. */
public final class SettingsFile {
  /** The file of defaults, on the class path. */
  static final String DEFAULTS = "reference.conf";

  private static final String ROOT = "periplus";
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");

  private final Path file;
  private final Map<String, String> environment;
  private final Problems problems;

  public SettingsFile(Path file, Map<String, String> environment, Problems problems) {
    this.file = file;
    this.environment = environment;
    this.problems = problems;
  }

  /** The settings under {@code periplus}; a variable that nothing sets is noted as a problem. */
  public Config settings() {
    if (!Files.isRegularFile(file)) {
      throw ConfigurationErrors.companyFileMissing(file, nearest());
    }
    checkCharset();
    try {
      Config company = ConfigFactory.parseFile(file.toFile(), options());
      for (String key : company.root().keySet()) {
        if (!key.equals(ROOT)) {
          problems.add("%s stands outside %s { ... }".formatted(key, ROOT));
        }
      }
      // Other libraries may bring a file of that name too: only what is ours is taken.
      Config defaults =
          ConfigFactory.parseResources(SettingsFile.class.getClassLoader(), DEFAULTS)
              .withOnlyPath(ROOT);
      return resolved(company.withFallback(defaults)).getConfig(ROOT);
    } catch (ConfigException unreadable) {
      throw ConfigurationErrors.configurationSyntax(file.toString(), said(unreadable));
    }
  }

  /** Reads the file for its charset alone: the parser replaces what is not UTF-8 in silence. */
  private void checkCharset() {
    try (Stream<String> lines = Files.lines(file)) {
      lines.forEach(line -> {});
    } catch (UncheckedIOException | IOException unreadable) {
      throw ConfigurationErrors.configurationSyntax(
          file.toString(), "its text is not readable as UTF-8 (%s)".formatted(unreadable));
    }
  }

  private ConfigParseOptions options() {
    return ConfigParseOptions.defaults()
        .setSyntax(ConfigSyntax.CONF)
        .setAllowMissing(false)
        .setIncluder(new FilesOnly(file));
  }

  /** Fills in the variables, all of them: one that is unset gets an empty text and is noted. */
  private Config resolved(Config all) {
    Set<String> unset = new TreeSet<>();
    while (true) {
      try {
        return all.resolve(
            ConfigResolveOptions.noSystem().appendResolver(new Variables(environment, unset)));
      } catch (ConfigException.UnresolvedSubstitution unresolved) {
        Matcher variable = VARIABLE.matcher(unresolved.getMessage());
        if (!variable.find() || !unset.add(variable.group(1))) {
          throw unresolved;
        }
        problems.add(
            "${%s} is used, but neither the environment nor the file sets it"
                .formatted(variable.group(1)));
      }
    }
  }

  private static String said(ConfigException unreadable) {
    String message = String.valueOf(unreadable.getMessage());
    return unreadable.origin() == null
        ? message
        : "line %d: %s"
            .formatted(
                unreadable.origin().lineNumber(),
                message.replace(unreadable.origin().description() + ": ", ""));
  }

  private String nearest() {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(each -> each.getFileName().toString()).toList();
      return Nearest.to(String.valueOf(file.getFileName()), names).orElse("");
    } catch (IOException noList) {
      return "";
    }
  }

  /** What stands for a variable: its value in the environment, or an empty text if it is unset. */
  private record Variables(Map<String, String> environment, Set<String> unset)
      implements ConfigResolver {
    @Override
    public @Nullable ConfigValue lookup(String path) {
      String value = unset.contains(path) ? "" : environment.get(path);
      return value == null
          ? null
          : ConfigValueFactory.fromAnyRef(value, "environment variable " + path);
    }

    @Override
    public ConfigResolver withFallback(ConfigResolver fallback) {
      return this;
    }
  }
}
