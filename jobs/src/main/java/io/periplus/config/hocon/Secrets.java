package io.periplus.config.hocon;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.Map;
import java.util.regex.Pattern;

/** Which settings nobody may see, by the names of their keys. */
public final class Secrets {
  private static final Pattern SECRET =
      Pattern.compile("secret|password|token|key$", Pattern.CASE_INSENSITIVE);

  private Secrets() {}

  static boolean isSecret(String key) {
    return SECRET.matcher(key).find();
  }

  /** The settings with {@code <secret NAME>} in the place of every secret. */
  public static ConfigObject hidden(ConfigObject settings) {
    ConfigObject shown = settings;
    for (Map.Entry<String, ConfigValue> setting : settings.entrySet()) {
      shown = shown.withValue(setting.getKey(), hidden(setting.getKey(), setting.getValue()));
    }
    return shown;
  }

  private static ConfigValue hidden(String key, ConfigValue value) {
    if (isSecret(key)) {
      return ConfigValueFactory.fromAnyRef("<secret %s>".formatted(key));
    }
    if (value instanceof ConfigList list) {
      return ConfigValueFactory.fromIterable(list.stream().map(each -> hidden("", each)).toList());
    }
    return value instanceof ConfigObject block ? hidden(block) : value;
  }
}
