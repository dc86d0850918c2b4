package io.periplus.source.read;

import io.periplus.source.DatasetDefinition;
import io.periplus.source.FileForm.Container;
import io.periplus.source.FileForm.Format;
import io.periplus.source.LandedFile;
import io.periplus.source.read.FileVerdict.FileFault;
import io.periplus.source.read.RawRecords.RawRecord;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one text file in one pass. Its records are candidates until {@link #verdict} says that the
 * file ended well: a file with a structural fault contributes no row.
 */
public final class StrictReader implements Iterator<ReadRecord>, AutoCloseable {
  private final LandedFile file;
  private final RecordParser parser;
  private final FileTally tally;
  private final long mostRows;
  private @Nullable FileBytes bytes;
  private @Nullable StrictText text;
  private @Nullable RawRecords records;
  private @Nullable ReadRecord next;
  private @Nullable FileVerdict verdict;
  private long row;

  private StrictReader(LandedFile file, DatasetDefinition dataset) {
    this.file = file;
    this.parser = new RecordParser(dataset);
    this.tally = new FileTally(dataset);
    this.mostRows = dataset.limits().rows();
  }

  /** Opens a file of a dataset; what is wrong with it, if anything, is told by the verdict. */
  public static StrictReader read(LandedFile file, DatasetDefinition dataset) {
    StrictReader reader = new StrictReader(file, dataset);
    reader.guarded(() -> reader.open(dataset));
    reader.advance();
    return reader;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public ReadRecord next() {
    ReadRecord current = next;
    if (current == null) {
      throw new NoSuchElementException(file.name() + " has no more records");
    }
    advance();
    return current;
  }

  /** How many values each record has. */
  public int width() {
    return parser.width();
  }

  /** What became of the file; known after the last record. */
  public FileVerdict verdict() {
    if (verdict == null) {
      throw new IllegalStateException(file.name() + " is not read to its end");
    }
    return verdict;
  }

  @Override
  public void close() throws IOException {
    if (text != null) {
      text.close();
    } else if (bytes != null) {
      bytes.close();
    }
  }

  private void open(DatasetDefinition dataset) throws IOException {
    FileBytes opened =
        FileBytes.open(Path.of(file.path()), dataset.containerOf(file.name()), dataset.limits());
    bytes = opened;
    StrictText decoded = new StrictText(opened, dataset.form().charset(), dataset.form().quote());
    text = decoded;
    records =
        dataset.form().format().of(file.name()) == Format.JSON_LINES
            ? new JsonRecords(decoded, dataset)
            : new CsvRecords(decoded, dataset, longest(dataset));
  }

  /** No cell has more characters than its file has bytes, unless it is packed. */
  private long longest(DatasetDefinition dataset) {
    return dataset.containerOf(file.name()) == Container.NONE ? file.size() : Integer.MAX_VALUE;
  }

  private void advance() {
    next = null;
    if (verdict == null) {
      guarded(this::takeNext);
    }
  }

  private void takeNext() throws IOException {
    RawRecord raw = records == null ? null : records.next();
    if (raw == null) {
      finish();
      return;
    }
    if (row >= mostRows) {
      throw new FileRefused("FILE_LIMIT", "records", "more than " + mostRows + " records");
    }
    ReadRecord parsed = parser.parse(++row, raw);
    tally.count(raw, parsed.values());
    next = parsed;
  }

  private void finish() throws IOException {
    String digest = bytes == null ? "" : bytes.finish();
    if (!digest.equals(file.sha256())) {
      throw new FileRefused("FILE_UNSTABLE", "close", "its bytes changed while it was read");
    }
    verdict = verdict(row == 0 ? parser.emptyFault() : FileFault.NONE);
  }

  /** Turns what a broken file throws into its verdict. */
  private void guarded(Reading reading) {
    try {
      reading.run();
    } catch (FileRefused refused) {
      verdict = verdict(refused.fault());
    } catch (CharacterCodingException e) {
      verdict = verdict(new FileFault("FILE_ENCODING", "decode", parser.notIn(row)));
    } catch (EOFException e) {
      verdict = verdict(new FileFault("FILE_TRUNCATED", "open", "the packed bytes end early"));
    } catch (IOException e) {
      verdict = verdict(new FileFault("FILE_CORRUPT", "open", String.valueOf(e.getMessage())));
    }
  }

  private FileVerdict verdict(FileFault fault) {
    return new FileVerdict(fault, records == null ? FileTotals.NONE : tally.totals(records));
  }

  private interface Reading {
    void run() throws IOException;
  }
}
