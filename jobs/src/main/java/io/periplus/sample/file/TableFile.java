package io.periplus.sample.file;

import io.periplus.sample.file.Dirt.Stain;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;

/** One file of a delivery while it grows, with the dirty rows that are due so far. */
final class TableFile {
  private final Path path;
  private final Sheet sheet;
  private final boolean isDrifted;
  private final double share;
  private final List<Stain> stains;
  private final String noted;
  private long rows;
  private long dirty;

  /** An empty file with its header. */
  TableFile(Path path, Sheet sheet, boolean isDrifted, Dirt dirt) throws IOException {
    this.path = path;
    this.sheet = sheet;
    this.isDrifted = isDrifted;
    this.share = dirt.share();
    this.stains = dirt.of(sheet);
    this.noted =
        path.getName(path.getNameCount() - 2)
            + "/"
            + sheet.table()
            + (dirt.isTyped() ? ".parquet" : ".csv");
    String header =
        sheet.columns().stream().map(Sheet.Column::name).collect(Collectors.joining(","));
    Files.createDirectories(path.resolveSibling(""));
    Files.writeString(path, header + (isDrifted ? ",app_version\n" : "\n"));
  }

  Path path() {
    return path;
  }

  Sheet sheet() {
    return sheet;
  }

  boolean isDrifted() {
    return isDrifted;
  }

  /** Appends a batch, and after it as many dirty rows as are due; notes each of these. */
  void append(Batch batch, StringBuilder notes) throws IOException {
    rows += batch.rows();
    StringBuilder lines = batch.lines();
    while (!stains.isEmpty() && dirty + 1 <= share * rows) {
      Stain stain = stains.get((int) (dirty % stains.size()));
      Row good = batch.samples().get((int) (dirty % batch.samples().size()));
      dirty++;
      rows++;
      Row row = stain.of(good, dirty);
      row.appendTo(lines, isDrifted ? Batch.drift(row) : "");
      note(notes, row, stain);
    }
    try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.APPEND)) {
      out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Rows so far, dirty ones included. */
  long rows() {
    return rows;
  }

  private void note(StringBuilder notes, Row row, Stain stain) {
    notes
        .append(noted)
        .append(',')
        .append(rows)
        .append(',')
        .append(row.cell("source_record_id"))
        .append(',')
        .append(stain.reason())
        .append(',')
        .append(stain.isRefused() ? "set_aside" : "counted")
        .append('\n');
  }
}
