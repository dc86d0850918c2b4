package io.periplus.source.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.periplus.source.DatasetDefinition;
import io.periplus.source.Declared;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Files of orders that a test delivers and reads again. */
record Orders(Path folder) {
  static final String COLUMNS =
      """
      columns { id = "string key", total = "money required", note = "string personal" }
      text-columns = [note]
      """;
  static final String GOOD = "id,total,note\no1,10.00,fine\no2,2.50,\n";

  static String gzip() {
    return COLUMNS + "container = gzip\n";
  }

  static String many(int rows) {
    StringBuilder text = new StringBuilder("id,total,note\n");
    for (int i = 0; i < rows; i++) {
      text.append(String.format(Locale.ROOT, "o%d,%d.%02d,note %d%n", i, i, i % 100, i * 7919));
    }
    return text.toString();
  }

  static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  List<String> rows(String content) {
    return rows(COLUMNS, content.getBytes(UTF_8));
  }

  List<String> rows(String block, byte[] content) {
    List<String> rows = new ArrayList<>();
    read(block, content).forEachRemaining(record -> rows.add(text(record)));
    return rows;
  }

  static String text(ReadRecord record) {
    // Columns stand in the order of their names: id, note, total.
    List<@Nullable Object> values = record.values();
    return record.isAccepted()
        ? "%s %s %s".formatted(values.get(0), values.get(2), values.get(1))
        : record.row() + " " + record.reason();
  }

  String fault(String content) {
    return fault(COLUMNS, content.getBytes(UTF_8));
  }

  String fault(String block, byte[] content) {
    StrictReader reader = read(block, content);
    reader.forEachRemaining(record -> {});
    return reader.verdict().fault().reason();
  }

  StrictReader read(String block, byte[] content) {
    return StrictReader.read(Delivered.bytes(folder, content), dataset(block));
  }

  DatasetDefinition dataset(String block) {
    return Declared.orders(folder, block);
  }
}
