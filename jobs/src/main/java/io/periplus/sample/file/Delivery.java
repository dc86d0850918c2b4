package io.periplus.sample.file;

import io.periplus.sample.file.Outbox.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The delivery as it grows on disk: {@code <out>/<business date>/<table>.csv}, beside them the list
 * of dirty rows and what is hidden. Blocks are taken in their order, so that the bytes do not hang
 * on how many were made at once.
 */
public final class Delivery {
  private final Path out;
  private final Folders folders;
  private final Form form;
  private final Dirt dirt;
  private final Map<Integer, Map<Sheet, TableFile>> files = new TreeMap<>();
  private final Set<Hidden> begun = EnumSet.noneOf(Hidden.class);

  /** How the files are written. */
  public enum Form {
    CSV,
    PARQUET
  }

  /**
   * An empty delivery under a folder, which is made when missing.
   *
   * @param dirtyShare share of the rows of large tables that are dirty, from 0 to 0.2
   */
  public Delivery(Path out, Folders folders, Form form, double dirtyShare) {
    this.out = out;
    this.folders = folders;
    this.form = form;
    this.dirt = new Dirt(dirtyShare, form == Form.PARQUET);
    beside("dirt.csv", "file,row,record,reason,outcome\n");
  }

  /** Writes what a block of customers delivers. */
  public void take(Outbox block) {
    StringBuilder notes = new StringBuilder();
    block.forEach(
        (folder, sheets) ->
            sheets.forEach((sheet, batch) -> append(file(folder, sheet), batch, notes)));
    append(out.resolve("dirt.csv"), notes);
    block.hidden().forEach(this::hide);
  }

  /** Gives the files their final form. */
  public void close(int threads) {
    if (form == Form.PARQUET) {
      ParquetFiles.convert(
          files.values().stream().flatMap(sheets -> sheets.values().stream()).toList(), threads);
    }
  }

  /** Writes a text beside the folders, which is no part of the delivery. */
  public void beside(String name, String text) {
    try {
      Files.createDirectories(out);
      Files.writeString(out.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows delivered by table, with the dirty ones. */
  public SortedMap<String, Long> rows() {
    SortedMap<String, Long> rows = new TreeMap<>();
    files
        .values()
        .forEach(
            sheets ->
                sheets.forEach((sheet, file) -> rows.merge(sheet.table(), file.rows(), Long::sum)));
    return rows;
  }

  private TableFile file(int folder, Sheet sheet) {
    return files
        .computeIfAbsent(folder, f -> new EnumMap<>(Sheet.class))
        .computeIfAbsent(sheet, s -> opened(folder, s));
  }

  private TableFile opened(int folder, Sheet sheet) {
    Path path = out.resolve(folders.days().get(folder) + "/" + sheet.table() + ".csv");
    try {
      return new TableFile(path, sheet, folders.isDrifted(sheet, folder), dirt);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void hide(Hidden what, StringBuilder lines) {
    String name = "hidden-" + what.name().toLowerCase(Locale.ROOT) + ".csv";
    if (begun.add(what)) {
      beside(name, what.header() + '\n');
    }
    append(out.resolve(name), lines);
  }

  private static void append(TableFile file, Batch batch, StringBuilder notes) {
    try {
      file.append(batch, notes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void append(Path path, StringBuilder lines) {
    try {
      Files.writeString(path, lines, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
