package io.periplus.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.periplus.landing.LandingTable;
import io.periplus.landing.LandingTables;
import io.periplus.table.Field;
import io.periplus.table.Types;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkFirehoseListener;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.util.JsonProtocol;
import org.apache.spark.util.JsonProtocolOptions;

/** A value that nobody may read, planted wherever a person could be, and the search for it. */
final class Canaries extends SparkFirehoseListener {
  /** What is searched for; every planted value begins with it. */
  static final String NEEDLE = "CANARYzq";

  private final List<String> found = new ArrayList<>();
  private long events;

  /** Writes every landing table: a good row, one that cannot be read, one that breaks a rule. */
  static void deliver(Path day) {
    for (LandingTable table : LandingTables.ALL) {
      List<Field> columns = table.table().columns();
      Stream<String> lines =
          Stream.of(
              columns.stream().map(Field::name).collect(Collectors.joining(",")),
              row(table, "2026-09-29T10:00:00Z", "false"),
              row(table, "2026-09-29T10:00:00Z", "maybe"),
              row(table, "2027-12-31T10:00:00Z", "false"));
      try {
        Files.createDirectories(day);
        Files.write(day.resolve(table.name() + ".csv"), lines.toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String row(LandingTable table, String at, String deleted) {
    return table.table().columns().stream()
        .map(f -> f.name().equals("is_deleted") ? deleted : cell(table, f, at))
        .collect(Collectors.joining(","));
  }

  private static String cell(LandingTable table, Field field, String at) {
    String name = field.name();
    if (field.type().equals(Types.MAP)) {
      return "\"{\"\"note\"\":\"\"" + NEEDLE + " " + name + "\"\"}\"";
    }
    if (field.type().equals(Types.STRING)) {
      return !field.privacy().mayBeShown() ? NEEDLE + name : text(table, name);
    }
    if (field.type().equals(Types.TIMESTAMP)) {
      return at;
    }
    if (field.type().equals(Types.DATE)) {
      return at.substring(0, 10);
    }
    if (field.type().equals(Types.BOOLEAN)) {
      return "false";
    }
    if (field.type().equals(Types.NUMBERS)) {
      return "\"{\"\"a\"\":1}\"";
    }
    return field.type() instanceof DecimalType ? "1.00" : "1";
  }

  private static String text(LandingTable table, String name) {
    List<String> codes = table.codesOf(name);
    return switch (name) {
      case "source_system" -> "shop";
      case "currency", "from_currency", "to_currency" -> "EUR";
      default -> codes.isEmpty() ? "x" : codes.get(0);
    };
  }

  @Override
  public synchronized void onEvent(SparkListenerEvent event) {
    events++;
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      JsonProtocol.writeSparkEventToJson(event, json, new JsonProtocolOptions(new SparkConf()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    look("event log", text.toString());
  }

  /** Looks through a text; what is found is kept with its surroundings. */
  synchronized void look(String where, String text) {
    int at = text.indexOf(NEEDLE);
    if (at >= 0) {
      String around = text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 60));
      found.add(where + ": ..." + around.replaceAll("\\s+", " "));
    }
  }

  /** Looks through everything that is no row: names, logs, statistics, checkpoints, pages. */
  int lookThrough(SparkSession spark, Path warehouse) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(warehouse)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    int looked = 0;
    for (Path file : files) {
      String name = warehouse.relativize(file).toString();
      look("name of " + name, name);
      boolean isLog = name.contains("_delta_log");
      if (name.endsWith(".parquet") && isLog) {
        spark
            .read()
            .parquet(file.toString())
            .toJSON()
            .collectAsList()
            .forEach(line -> look(name, line));
        looked++;
      } else if (!name.endsWith(".parquet") && !name.endsWith(".parquet.crc")) {
        look(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        looked++;
      }
    }
    return looked;
  }

  synchronized long events() {
    return events;
  }

  /** What was found, once a place. */
  synchronized List<String> found() {
    return new ArrayList<>(
        found.stream()
            .collect(
                Collectors.toMap(
                    text -> text.substring(0, Math.min(60, text.length())),
                    text -> text,
                    (a, b) -> a,
                    TreeMap::new))
            .values());
  }
}
