package io.periplus.source.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.periplus.source.DatasetDefinition;
import io.periplus.source.LandedFile;
import io.periplus.source.read.FileVerdict;
import io.periplus.source.read.ReadRecord;
import io.periplus.source.read.StrictReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** The rows of one text file, and after them one that tells how the file ended. */
final class FileRows implements Iterator<Row> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final LandedFile file;
  private final StrictReader reader;
  private boolean isEnded;

  FileRows(LandedFile file, DatasetDefinition dataset) {
    this.file = file;
    this.reader = StrictReader.read(file, dataset);
  }

  @Override
  public boolean hasNext() {
    return !isEnded;
  }

  @Override
  public Row next() {
    if (isEnded) {
      throw new NoSuchElementException(file.name() + " has no more rows");
    }
    return reader.hasNext() ? row(reader.next()) : end();
  }

  private Row row(ReadRecord read) {
    List<@Nullable Object> cells = new ArrayList<>();
    read.values().forEach(value -> cells.add(plain(value)));
    cells.add(read.others().isEmpty() ? null : json(read.others()));
    cells.add(file.name());
    cells.add(read.row());
    cells.add(read.isAccepted() ? null : read.rule());
    cells.add(read.isAccepted() ? null : read.reason());
    cells.add(read.isAccepted() ? null : read.delivered());
    cells.add(read.isAccepted() ? null : read.shown());
    return RowFactory.create(cells.toArray());
  }

  private Row end() {
    isEnded = true;
    FileVerdict verdict = reader.verdict();
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int width = reader.width();
    Object[] cells = new Object[width + 7];
    cells[width + 1] = file.name();
    cells[width + 2] = 0L;
    cells[width + 6] = Verdicts.text(verdict);
    return RowFactory.create(cells);
  }

  /** Times and maps travel as numbers and texts, which no zone of a machine can bend. */
  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Instant at) {
      return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
    if (value instanceof LocalDate day) {
      return (int) day.toEpochDay();
    }
    return value instanceof Map<?, ?> map ? json(map) : value;
  }

  private static String json(Map<?, ?> map) {
    try {
      return JSON.writeValueAsString(map);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts and numbers are always JSON", e);
    }
  }
}
