package io.periplus.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValueFactory;
import io.periplus.config.hocon.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * The settings that a night runs with, defaults filled in and secrets hidden.
 *
 * @param text as HOCON, keys in alphabetical order
 * @param digest SHA-256, in hexadecimal, of the settings that decide a figure: the same wherever
 *     files lie and however many tables are made at once
 */
public record EffectiveConfiguration(String text, String digest) {
  private static final ConfigRenderOptions FOR_PEOPLE =
      ConfigRenderOptions.defaults().setOriginComments(false).setComments(false).setJson(false);

  /** Takes the settings under {@code periplus}. */
  static EffectiveConfiguration of(Config settings) {
    ConfigObject shown = Secrets.hidden(settings.root());
    Config figures = shown.toConfig().withoutPath("runtime").withoutPath("company.warehouse");
    for (String source : shown.toConfig().getObject("sources").keySet()) {
      figures = figures.withoutPath(ConfigUtil.joinPath("sources", source, "landing"));
    }
    return new EffectiveConfiguration(
        ConfigValueFactory.fromMap(Map.of("periplus", shown)).render(FOR_PEOPLE),
        sha256(figures.root().render(ConfigRenderOptions.concise())));
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
