package io.periplus.cli;

import com.univocity.parsers.csv.CsvFormat;
import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** How the rows of a question are printed. */
enum ResultFormat {
  /** Aligned columns, for people; the first thousand rows. */
  TABLE {
    @Override
    void print(Dataset<Row> rows, PrintWriter out) {
      List<String[]> lines = new ArrayList<>();
      lines.add(rows.columns());
      Iterator<String[]> cells = cells(rows);
      while (cells.hasNext() && lines.size() <= MOST_ROWS) {
        lines.add(cells.next());
      }
      int[] widths = widths(lines);
      for (int i = 0; i < lines.size(); i++) {
        out.println(aligned(lines.get(i), widths));
        if (i == 0) {
          out.println("-".repeat(Arrays.stream(widths).map(w -> w + 2).sum()));
        }
      }
      if (cells.hasNext()) {
        out.println("... and more; --format csv prints all of them");
      }
    }
  },
  /** RFC 4180 with a header, all rows. */
  CSV {
    @Override
    void print(Dataset<Row> rows, PrintWriter out) {
      CsvWriterSettings settings = new CsvWriterSettings();
      CsvFormat format = settings.getFormat();
      format.setLineSeparator("\n");
      CsvWriter writer = new CsvWriter(out, settings);
      writer.writeRow(rows.columns());
      cells(rows).forEachRemaining(writer::writeRow);
      writer.flush();
    }
  },
  /** One JSON object a line, all rows. */
  JSON {
    @Override
    void print(Dataset<Row> rows, PrintWriter out) {
      rows.toJSON().toLocalIterator().forEachRemaining(out::println);
    }
  };

  private static final int MOST_ROWS = 1000;

  abstract void print(Dataset<Row> rows, PrintWriter out);

  /** As written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Iterator<String[]> cells(Dataset<Row> rows) {
    Column[] texts =
        Arrays.stream(rows.columns())
            .map(c -> functions.col("`" + c.replace("`", "``") + "`").cast("string"))
            .toArray(Column[]::new);
    Iterator<Row> each = rows.select(texts).toLocalIterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      public String[] next() {
        Row row = each.next();
        String[] cells = new String[row.size()];
        for (int i = 0; i < cells.length; i++) {
          cells[i] = row.isNullAt(i) ? null : row.getString(i);
        }
        return cells;
      }
    };
  }

  private static int[] widths(List<String[]> lines) {
    int[] widths = new int[lines.get(0).length];
    for (String[] line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], text(line[i]).length());
      }
    }
    return widths;
  }

  private static String aligned(String[] cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      String cell = text(cells[i]);
      line.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
    }
    return line.toString().stripTrailing();
  }

  private static String text(String cell) {
    return cell == null ? "" : cell.replace('\n', ' ');
  }
}
