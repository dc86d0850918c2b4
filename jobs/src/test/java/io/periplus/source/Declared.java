package io.periplus.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A source as a test declares it. */
public final class Declared {
  private Declared() {}

  /** The dataset {@code orders} of a source in Lima, with the given lines in its block. */
  public static DatasetDefinition orders(Path folder, String block) {
    return source(
            folder,
            """
            zone = "America/Lima"
            clock-gap = reject
            clock-overlap = reject
            currency = PEN
            files.orders {
              path = "*"
            %s
            }
            """
                .formatted(block))
        .dataset("orders")
        .orElseThrow();
  }

  /** A source with this file, mapped to customers. */
  public static SourceDefinition source(Path folder, String conf) {
    return source(folder, conf, "customer.sql", "select 1");
  }

  /** A source with this file and one more. */
  public static SourceDefinition source(Path folder, String conf, String sqlName, String sql) {
    try {
      Path at = Files.createDirectories(folder.resolve("conf"));
      Files.writeString(at.resolve("source.conf"), conf);
      Files.writeString(at.resolve(sqlName), sql);
      return SourceDefinitions.read(at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
