package io.periplus.source.read;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.UnescapedQuoteHandling;
import io.periplus.source.DatasetDefinition;
import io.periplus.source.DatasetDefinition.Limits;
import io.periplus.source.read.RawRecords.RawRecord;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The records of a file of cells between delimiters, as in RFC 4180. */
final class CsvRecords implements RawRecords {
  private static final int BUFFER = 1 << 16;

  private final StrictText text;
  private final CsvParser parser;
  private final @Nullable Header header;

  /**
   * @param longest no cell is longer than this
   */
  CsvRecords(StrictText text, DatasetDefinition dataset, long longest) throws IOException {
    this.text = text;
    this.parser = new CsvParser(settings(dataset, longest));
    String[] first = first();
    this.header = first == null ? null : Header.of(first, dataset);
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    String[] cells = header == null ? null : cells();
    return cells == null || header == null ? null : record(cells, header);
  }

  @Override
  public Set<String> unknownColumns() {
    Set<String> names = new TreeSet<>();
    if (header != null) {
      header.unknown().forEach(i -> names.add(header.nameAt(i)));
    }
    return names;
  }

  @Override
  public Set<String> absentColumns() {
    return header == null ? Set.of() : header.absent();
  }

  /** Whether not even a header was found. */
  boolean isEmpty() {
    return header == null;
  }

  private static RawRecord record(@Nullable String[] cells, Header header) {
    int[] positions = header.positions();
    Map<String, String> others = new TreeMap<>();
    if (cells.length != header.size()) {
      for (int i = 0; i < cells.length; i++) {
        put(others, "cell " + (i + 1), cells[i]);
      }
      return RawRecord.misshapen(positions.length, others);
    }
    String[] used = new String[positions.length];
    for (int i = 0; i < used.length; i++) {
      used[i] = positions[i] < 0 ? null : cells[positions[i]];
    }
    header.unknown().forEach(i -> put(others, header.nameAt(i), cells[i]));
    return new RawRecord(Arrays.asList(used), others, "");
  }

  private static void put(Map<String, String> others, String name, @Nullable String cell) {
    if (cell != null && !cell.isEmpty()) {
      others.put(name, cell);
    }
  }

  /** The library fills its first buffer as soon as it begins. */
  private String @Nullable [] first() throws IOException {
    try {
      parser.beginParsing(text);
    } catch (TextParsingException | IllegalStateException e) {
      throw cause(e);
    }
    return cells();
  }

  private String @Nullable [] cells() throws IOException {
    try {
      String[] cells = parser.parseNext();
      if (cells == null && text.hasOpenQuote()) {
        throw new FileRefused("FILE_QUOTE", "records", "the file ends inside a quoted cell");
      }
      return cells;
    } catch (TextParsingException | IllegalStateException e) {
      throw cause(e);
    }
  }

  /** The library wraps what its reader throws; its own words may quote cells and are left out. */
  private RuntimeException cause(RuntimeException thrown) throws IOException {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof FileRefused refused) {
        return refused;
      }
      if (t instanceof IOException io) {
        throw io;
      }
      if (t instanceof ArrayIndexOutOfBoundsException) {
        return new FileRefused("FILE_LIMIT", "records", where("a cell or a record is too long"));
      }
    }
    return new FileRefused("FILE_QUOTE", "records", where("a quote stands inside a quoted cell"));
  }

  private String where(String what) {
    return "%s near line %d".formatted(what, parser.getContext().currentLine() + 1);
  }

  private static CsvParserSettings settings(DatasetDefinition dataset, long longest) {
    Limits limits = dataset.limits();
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setDelimiter(dataset.form().delimiter());
    settings.getFormat().setQuote(dataset.form().quote());
    settings.getFormat().setQuoteEscape(dataset.form().quote());
    settings.getFormat().setLineSeparator("\n");
    settings.getFormat().setComment('\0');
    settings.setCommentProcessingEnabled(false);
    settings.setUnescapedQuoteHandling(UnescapedQuoteHandling.RAISE_ERROR);
    settings.setIgnoreLeadingWhitespaces(false);
    settings.setIgnoreTrailingWhitespaces(false);
    settings.setNullValue("");
    settings.setEmptyValue("");
    settings.setReadInputOnSeparateThread(false);
    // The digest is taken when all is read, so that the stream must still be open.
    settings.setAutoClosingEnabled(false);
    settings.setMaxColumns(limits.columns());
    settings.setInputBufferSize(BUFFER);
    // The library takes this much memory at once, whatever the file needs.
    settings.setMaxCharsPerColumn((int) Math.min(limits.recordCharacters(), longest + BUFFER));
    settings.setErrorContentLength(0);
    return settings;
  }
}
