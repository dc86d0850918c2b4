package io.periplus.source.read;

import io.periplus.source.Declared;
import io.periplus.source.LandedFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads one cell as the strict reader reads it. */
final class Cells {
  private Cells() {}

  /** The value of one cell, or the reason code of its refusal. */
  static String read(Path folder, String type, String forms, String cell) {
    String quoted = "\"" + cell.replace("\"", "\"\"") + "\"";
    LandedFile file =
        Delivered.bytes(folder, ("id,v\no1," + quoted + "\n").getBytes(StandardCharsets.UTF_8));
    String block = "columns { id = string, v = %s }\n%s".formatted(type, forms);
    return value(StrictReader.read(file, Declared.orders(folder, block)));
  }

  /** The second value of each record, or the reason code of its refusal. */
  static String value(StrictReader reader) {
    List<String> values = new ArrayList<>();
    reader.forEachRemaining(
        r -> values.add(r.isAccepted() ? String.valueOf(r.values().get(1)) : r.reason()));
    return String.join(" ", values);
  }
}
