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
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

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
  /** RFC 4180 with a header, all rows; no cell is a formula to a spreadsheet. */
  CSV {
    @Override
    void print(Dataset<Row> rows, PrintWriter out) {
      CsvWriterSettings settings = new CsvWriterSettings();
      CsvFormat format = settings.getFormat();
      format.setLineSeparator("\n");
      CsvWriter writer = new CsvWriter(out, settings);
      writer.writeRow(rows.columns());
      boolean[] areTexts = texts(rows);
      cells(rows).forEachRemaining(row -> writer.writeRow(harmless(row, areTexts)));
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

  /** A cell must not move the cursor of a terminal or speak for the program. */
  private static final Pattern CONTROLS =
      Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202e]");

  private static final String FORMULA = "=+-@\t\r\0";

  abstract void print(Dataset<Row> rows, PrintWriter out);

  /** As written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static boolean[] texts(Dataset<Row> rows) {
    StructField[] fields = rows.schema().fields();
    boolean[] areTexts = new boolean[fields.length];
    for (int i = 0; i < fields.length; i++) {
      areTexts[i] = fields[i].dataType().equals(DataTypes.StringType);
    }
    return areTexts;
  }

  /** A text that a spreadsheet would run as a formula gets an apostrophe in front. */
  private static String[] harmless(String[] cells, boolean[] areTexts) {
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i];
      if (areTexts[i] && cell != null && !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0) {
        cells[i] = "'" + cell;
      }
    }
    return cells;
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
    return cell == null ? "" : CONTROLS.matcher(cell).replaceAll(" ");
  }
}
