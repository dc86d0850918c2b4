package io.periplus.serve.postgres;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row in the text form of Postgres' COPY. */
final class CopyText {
  private CopyText() {}

  static byte[] line(List<@Nullable String> values) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        line.append('\t');
      }
      String value = values.get(i);
      if (value == null) {
        line.append("\\N");
      } else {
        escaped(value, line);
      }
    }
    return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void escaped(String value, StringBuilder line) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\0' -> line.append('\uFFFD'); // Postgres has no such character in a text.
        default -> line.append(c);
      }
    }
  }
}
