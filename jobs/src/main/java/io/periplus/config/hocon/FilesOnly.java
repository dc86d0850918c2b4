package io.periplus.config.hocon;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseable;
import io.periplus.errors.ConfigurationErrors;
import java.io.File;
import java.net.URL;
import java.nio.file.Path;

/**
 * Lets {@code include} read files and nothing else: settings that a server hands out could be
 * changed by whoever holds the server.
 */
final class FilesOnly
    implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {
  private final String company;

  /** Takes the name of the company's file, for messages. */
  FilesOnly(Path company) {
    this.company = company.toString();
  }

  @Override
  public ConfigIncluder withFallback(ConfigIncluder fallback) {
    return this;
  }

  @Override
  public ConfigObject include(ConfigIncludeContext context, String name) {
    if (name.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
      throw refused(name);
    }
    ConfigParseable file = context.relativeTo(name);
    if (file == null) {
      throw new ConfigException.IO(null, "include \"%s\": there is no such file".formatted(name));
    }
    return file.parse(context.parseOptions().setAllowMissing(false));
  }

  @Override
  public ConfigObject includeFile(ConfigIncludeContext context, File file) {
    return include(context, file.getPath());
  }

  @Override
  public ConfigObject includeURL(ConfigIncludeContext context, URL url) {
    throw refused(url.toString());
  }

  @Override
  public ConfigObject includeResources(ConfigIncludeContext context, String name) {
    throw refused(name);
  }

  private RuntimeException refused(String what) {
    return ConfigurationErrors.configurationSyntax(
        company, "it includes %s, but only files may be included".formatted(what));
  }
}
