package io.periplus.source;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValueType;
import io.periplus.errors.Nearest;
import io.periplus.errors.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A block of a source's file, read key by key; what is wrong is collected and a default stands in,
 * so that all problems are told at once.
 */
final class Settings {
  private final Config config;
  private final String path;
  private final Problems problems;
  private final Set<String> asked = new HashSet<>();

  Settings(Config config, String path, Problems problems) {
    this.config = config;
    this.path = path;
    this.problems = problems;
  }

  /** Whether a key holds a block rather than a value. */
  boolean isBlock(String key) {
    return has(key) && config.getValue(quoted(key)).valueType() == ConfigValueType.OBJECT;
  }

  /** A nested block; an empty one where it is not written. */
  Settings block(String key) {
    Config inner = read(key, Config::getConfig, ConfigFactory.empty());
    return new Settings(inner, at(key), problems);
  }

  /** This block with the keys of another where it does not say. */
  Settings or(Settings standard) {
    return new Settings(config.withFallback(standard.config), path, problems);
  }

  String text(String key, String standard) {
    return read(key, Config::getString, standard);
  }

  String text(String key) {
    problems.require(config.hasPath(quoted(key)), at(key) + " is missing");
    return text(key, "");
  }

  List<String> texts(String key, List<String> standard) {
    return read(key, Config::getStringList, standard);
  }

  /** One text or a list of them. */
  List<String> oneOrMore(String key) {
    asked.add(key);
    if (!config.hasPath(quoted(key))) {
      problems.add(at(key) + " is missing");
      return List.of();
    }
    return config.getValue(quoted(key)).valueType() == ConfigValueType.LIST
        ? texts(key, List.of())
        : List.of(text(key, ""));
  }

  boolean flag(String key, boolean standard) {
    return read(key, Config::getBoolean, standard);
  }

  int whole(String key, int standard) {
    return read(key, Config::getInt, standard);
  }

  Duration duration(String key, Duration standard) {
    return read(key, Config::getDuration, standard);
  }

  long count(String key, long standard) {
    return read(key, Config::getLong, standard);
  }

  long bytes(String key, long standard) {
    return read(key, Config::getBytes, standard);
  }

  /** A single character. */
  char sign(String key, char standard) {
    String text = text(key, "" + standard);
    problems.require(text.length() == 1, at(key) + " must be one character");
    return text.isEmpty() ? standard : text.charAt(0);
  }

  /** A share written as {@code 0.5%} or as a number from 0 to 1. */
  double share(String key, double standard) {
    String text = text(key, "" + standard);
    try {
      double share =
          text.endsWith("%")
              ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100
              : Double.parseDouble(text);
      problems.require(share >= 0 && share <= 1, at(key) + " is " + text + "; use 0% to 100%");
      return share;
    } catch (NumberFormatException e) {
      problems.add(at(key) + " is " + text + "; use a share such as 0.5%");
      return standard;
    }
  }

  <E extends Enum<E>> E choice(String key, E standard) {
    return choice(key, text(key, label(standard)), standard);
  }

  <E extends Enum<E>> List<E> choices(String key, E standard) {
    return texts(key, List.of(label(standard))).stream()
        .map(text -> choice(key, text, standard))
        .toList();
  }

  /** Names of the keys inside a nested block, in a fixed order. */
  List<String> names(String key) {
    Config inner = read(key, Config::getConfig, ConfigFactory.empty());
    return inner.root().keySet().stream().sorted().toList();
  }

  boolean has(String key) {
    return config.hasPath(quoted(key));
  }

  void problem(String key, String what) {
    problems.add(at(key) + " " + what);
  }

  /** Refuses every key that nobody asked for: a mistyped key must not be ignored. */
  void refuseOthers() {
    List<String> strange = new ArrayList<>(config.root().keySet());
    strange.removeAll(asked);
    strange.stream()
        .sorted()
        .forEach(
            key ->
                problems.add("%s is not a setting%s".formatted(at(key), Nearest.hint(key, asked))));
  }

  private <E extends Enum<E>> E choice(String key, String text, E standard) {
    List<String> known = new ArrayList<>();
    for (E value : standard.getDeclaringClass().getEnumConstants()) {
      if (label(value).equals(text)) {
        return value;
      }
      known.add(label(value));
    }
    problems.add("%s is %s; use %s".formatted(at(key), text, String.join(" or ", known)));
    return standard;
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private <T> T read(String key, Reading<T> reading, T standard) {
    asked.add(key);
    try {
      return config.hasPath(quoted(key)) ? reading.of(config, quoted(key)) : standard;
    } catch (ConfigException e) {
      problems.add(at(key) + ": " + e.getMessage());
      return standard;
    }
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static String quoted(String key) {
    return ConfigUtil.joinPath(key);
  }

  private interface Reading<T> {
    T of(Config config, String path);
  }
}
