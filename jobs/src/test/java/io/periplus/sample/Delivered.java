package io.periplus.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A delivered company as a test reads it back: rows as maps from column to cell. */
record Delivered(Path folder, SampleSummary summary) {

  static Delivered of(SampleSpec spec, Path folder) {
    return new Delivered(folder, SampleCompany.write(spec, folder, 2));
  }

  /** All rows of a table, night after night, without exact repeats and without dirty rows. */
  List<Map<String, String>> rows(String table) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Path file : files(table + ".csv")) {
      Set<Integer> dirty = dirty(file);
      List<Map<String, String>> all = rows(file);
      for (int i = 0; i < all.size(); i++) {
        if (!dirty.contains(i + 1)) {
          rows.add(all.get(i));
        }
      }
    }
    return rows;
  }

  /** Numbers of the dirty rows of a file, from 1. */
  private Set<Integer> dirty(Path file) {
    String name = folder.relativize(file).toString();
    return dirt().stream()
        .filter(row -> row.get("file").equals(name))
        .map(row -> Integer.valueOf(row.get("row")))
        .collect(Collectors.toSet());
  }

  /** The list of what was dirtied. */
  List<Map<String, String>> dirt() {
    return rows(folder.resolve("dirt.csv"));
  }

  /** The last version of each record. */
  List<Map<String, String>> latest(String table) {
    Map<String, Map<String, String>> latest = new LinkedHashMap<>();
    rows(table).forEach(row -> latest.put(row.get("source_record_id"), row));
    return List.copyOf(latest.values());
  }

  /** Delivered files of a name, or ending so, in order. */
  List<Path> files(String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending.startsWith(".") ? ending : '/' + ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Map<String, String>> rows(Path file) {
    List<String> lines = lines(file);
    List<String> header = cells(lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        row.put(header.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An amount; zero where there is none. */
  static BigDecimal money(Map<String, String> row, String column) {
    String cell = row.get(column);
    return cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
        cell.append(c);
      } else if (c == ',' && !quoted) {
        cells.add(bare(cell.toString()));
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(bare(cell.toString()));
    return cells;
  }

  private static String bare(String cell) {
    return cell.startsWith("\"")
        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
        : cell;
  }
}
