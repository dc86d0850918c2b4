package io.periplus.sample.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The delivery: a folder per month end, in it a file per table that has rows. A row goes to the
 * month in which it became known; what is known only after the last month is not delivered.
 */
public final class Folders implements AutoCloseable {
  private final Path out;
  private final Months months;
  private final Dirt dirt = new Dirt();
  private final List<Map<Sheet, Writer>> files = new ArrayList<>();
  private final SortedMap<String, Long> rows = new TreeMap<>();

  /** An empty delivery under a folder, which is made when missing. */
  public Folders(Path out, Months months) {
    this.out = out;
    this.months = months;
    for (int i = 0; i < months.count(); i++) {
      files.add(new EnumMap<>(Sheet.class));
    }
  }

  /** Delivers the row, and says whether its month is one of the delivered. */
  public boolean put(Row row) {
    int month = months.indexOf(row.knownAt());
    if (month < 0 || month >= months.count()) {
      return false;
    }
    write(month, row);
    dirt.after(row).forEach(extra -> write(month, extra));
    return true;
  }

  /** Writes a text beside the folders, which is no part of the delivery. */
  public void beside(String name, String text) {
    try {
      Files.writeString(Files.createDirectories(out).resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows delivered by table, with the repeated and the bad ones. */
  public SortedMap<String, Long> rows() {
    return rows;
  }

  /** Repeated and bad rows by table and kind. */
  public SortedMap<String, Long> dirty() {
    return dirt.counts();
  }

  private void write(int month, Row row) {
    try {
      Writer file = files.get(month).get(row.sheet());
      if (file == null) {
        file = open(month, row.sheet());
        files.get(month).put(row.sheet(), file);
      }
      file.write(row.line());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rows.merge(row.sheet().table(), 1L, Long::sum);
  }

  private Writer open(int month, Sheet sheet) throws IOException {
    Path folder = Files.createDirectories(out.resolve(months.lastDay(month).toString()));
    Writer file =
        Files.newBufferedWriter(folder.resolve(sheet.table() + ".csv"), StandardCharsets.UTF_8);
    file.write(String.join(",", sheet.columns()) + '\n');
    return file;
  }

  @Override
  public void close() {
    try {
      for (Map<Sheet, Writer> month : files) {
        for (Writer file : month.values()) {
          file.close();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
