package io.periplus.config.hocon;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import io.periplus.errors.Nearest;
import io.periplus.errors.Problems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A block of settings being read. What is wrong is noted and a stand-in returned, so that reading
 * goes on and all of it is told at once. A key that the reading never asks for is refused.
 */
public final class Section {
  private static final String VALUE = "value";
  private static final String CODE = "[a-z][a-z0-9_]*";
  private static final String CODE_IN_WORDS = "small letters, digits and _, a letter first";
  private static final double MILLIS_A_DAY = Duration.ofDays(1).toMillis();
  private static final int LONGEST_SHOWN = 60;

  private final String path;
  private final ConfigObject values;
  private final Problems problems;
  private final Set<String> asked = new TreeSet<>();

  private Section(String path, ConfigObject values, Problems problems) {
    this.path = path;
    this.values = values;
    this.problems = problems;
  }

  /** Reads a block and, when that is done, refuses the keys that the reading did not ask for. */
  public static <T> T read(
      String path, ConfigObject values, Problems problems, Function<Section, T> reading) {
    Section section = new Section(path, values, problems);
    T result = reading.apply(section);
    section.keys().stream()
        .filter(key -> !section.asked.contains(key))
        .forEach(key -> section.problem(key, "is not a setting", key, section.asked));
    return result;
  }

  /** Whether the key is set; it counts as known from now on. */
  public boolean has(String key) {
    asked.add(key);
    return value(key).isPresent();
  }

  public Set<String> keys() {
    return new TreeSet<>(values.keySet());
  }

  public String text(String key) {
    return as(key, "", "a text", c -> fit(c.getString(VALUE).strip(), text -> !text.isEmpty()));
  }

  /** A text that may be empty. */
  public String words(String key) {
    return as(key, "", "a text", c -> fit(c.getString(VALUE).strip(), text -> true));
  }

  /** A name under which rows are kept: safe as a name everywhere. */
  public String code(String key) {
    return as(key, "", CODE_IN_WORDS, c -> fit(c.getString(VALUE), s -> s.matches(CODE)));
  }

  /** One of the known names. Nothing is known when their list is broken, which is told already. */
  public String oneOf(String key, Collection<String> known, String noun) {
    return known(key, text(key), known, noun);
  }

  public List<String> texts(String key) {
    return as(key, List.of(), "a list of texts", c -> List.copyOf(c.getStringList(VALUE)));
  }

  public List<String> manyOf(String key, Collection<String> known, String noun) {
    List<String> names = texts(key);
    names.forEach(name -> known(key, name, known, noun));
    return names;
  }

  public int whole(String key, int least, int most) {
    String wanted = "a whole number from %d to %d".formatted(least, most);
    return as(key, least, wanted, c -> whole(c.getDouble(VALUE), least, most));
  }

  public double real(String key, double least, double most) {
    String wanted =
        Double.isInfinite(most) ? "a number" : "a number from %s to %s".formatted(least, most);
    return as(key, least, wanted, c -> fit(c.getDouble(VALUE), x -> x >= least && x <= most));
  }

  public boolean flag(String key) {
    return as(key, false, "true or false", c -> c.getBoolean(VALUE));
  }

  /** Whole days, written with their unit: {@code 7 days}. */
  public int days(String key, int least, int most) {
    String wanted = "whole days from %d to %d, such as 7 days".formatted(least, most);
    return as(
        key,
        least,
        wanted,
        c -> whole(c.getDuration(VALUE).toMillis() / MILLIS_A_DAY, least, most));
  }

  /** Lowest and highest of a range, written {@code [lowest, highest]}. */
  public Range range(String key) {
    String wanted = "two numbers, the lower first, such as [1, 5]";
    return as(key, Range.UNREAD, wanted, c -> Range.of(c.getDoubleList(VALUE)));
  }

  public <T> T block(String key, Function<Section, T> reading) {
    ConfigObject none = ConfigValueFactory.fromMap(Map.of());
    ConfigObject block = as(key, none, "a block { ... }", c -> c.getObject(VALUE));
    // A block that is missing is told once, not again for each key that it lacks.
    Problems told = block == none ? new Problems() : problems;
    return read(path + "." + key, block, told, reading);
  }

  /** The blocks of a list, in order; no two may agree in all the keys of their identity. */
  public <T> List<T> blocks(String key, Function<Section, T> reading, String... identity) {
    ConfigList none = ConfigValueFactory.fromIterable(List.of());
    List<T> read = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (ConfigValue item : as(key, none, "a list [ { ... } ]", c -> c.getList(VALUE))) {
      if (!(item instanceof ConfigObject block)) {
        problem(key, "holds %s; use blocks { ... }".formatted(shown(key, item)));
        continue;
      }
      String name = name(block, identity);
      if (!name.isEmpty() && !seen.add(name)) {
        problem(key, "has %s twice%s".formatted(name, at(block)));
      }
      read.add(read("%s.%s.%s".formatted(path, key, name), block, problems, reading));
    }
    return List.copyOf(read);
  }

  /** Refuses the block when its name, under which rows are kept, is not safe as one. */
  public void checkName(String name) {
    if (!name.matches(CODE)) {
      problems.add("%s%s is no usable name; use %s".formatted(path, at(values), CODE_IN_WORDS));
    }
  }

  /** Notes what is wrong with the value of a key. */
  public void problem(String key, String what) {
    problems.add("%s.%s%s %s".formatted(path, key, at(value(key).orElse(values)), what));
  }

  private void problem(String key, String what, String name, Collection<String> known) {
    problem(key, what + Nearest.hint(name, known));
  }

  private String known(String key, String name, Collection<String> known, String noun) {
    if (!name.isEmpty() && !known.isEmpty() && !known.contains(name)) {
      problem(key, "is \"%s\", which is no %s".formatted(name, noun), name, known);
    }
    return name;
  }

  private <T> T as(String key, T standIn, String wanted, Function<Config, T> conversion) {
    asked.add(key);
    Optional<ConfigValue> value = value(key);
    try {
      if (value.isPresent()) {
        return conversion.apply(value.get().atKey(VALUE));
      }
      problem(key, "is missing; use " + wanted);
    } catch (ConfigException.WrongType | ConfigException.BadValue unfit) {
      problem(key, "is %s; use %s".formatted(shown(key, value.get()), wanted));
    }
    return standIn;
  }

  private Optional<ConfigValue> value(String key) {
    return Optional.ofNullable(values.get(key))
        .filter(value -> value.valueType() != ConfigValueType.NULL);
  }

  private static int whole(double number, int least, int most) {
    return (int) (double) fit(number, x -> x >= least && x <= most && x == Math.rint(x));
  }

  private static <T> T fit(T value, Predicate<T> fits) {
    if (!fits.test(value)) {
      throw new ConfigException.BadValue(VALUE, "out of bounds");
    }
    return value;
  }

  private static String name(ConfigObject block, String... identity) {
    return Stream.of(identity)
        .map(block::get)
        .filter(Objects::nonNull)
        .map(value -> String.valueOf(value.unwrapped()))
        .collect(Collectors.joining(":"));
  }

  private static String shown(String key, ConfigValue value) {
    if (Secrets.isSecret(key)) {
      return "not usable";
    }
    String text = value.render(ConfigRenderOptions.concise());
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
  }

  /** Where a value stands; nothing for a default, since defaults are not for mending. */
  private static String at(ConfigValue value) {
    String file = value.origin().filename();
    return file == null || Path.of(file).endsWith(SettingsFile.DEFAULTS)
        ? ""
        : " (%s:%d)".formatted(Path.of(file).getFileName(), value.origin().lineNumber());
  }
}
