package io.periplus.ops;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each reason code means, in a sentence for the person who looks after a source; the table of
 * {@code docs/sources.md} says the same.
 */
public final class Reasons {
  /** Meaning by code. */
  public static final Map<String, String> ALL = read();

  private Reasons() {}

  /** The meaning of a code. */
  public static String meaning(String code) {
    return ALL.getOrDefault(code, "a rule of its table; ./periplus explain TABLE lists them");
  }

  private static Map<String, String> read() {
    Map<String, String> meanings = new TreeMap<>();
    try (InputStream in = Reasons.class.getResourceAsStream("reasons.txt")) {
      if (in == null) {
        throw new IllegalStateException("reasons.txt is not beside the class");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(line -> line.split(" ", 2))
          .forEach(parts -> meanings.put(parts[0], parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(meanings);
  }
}
