package io.periplus.source.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.periplus.source.ColumnDefinition;
import io.periplus.source.DatasetDefinition;
import io.periplus.source.read.FileVerdict.FileFault;
import io.periplus.source.read.RawRecords.RawRecord;
import io.periplus.source.read.Values.Refused;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a record into values; the first rule that is broken names the record. */
final class RecordParser {
  private final DatasetDefinition dataset;
  private final List<ColumnDefinition> columns;
  private final Values values;

  RecordParser(DatasetDefinition dataset) {
    this.dataset = dataset;
    this.columns = dataset.used();
    this.values = new Values(dataset.values(), dataset.limits());
  }

  ReadRecord parse(long row, RawRecord raw) {
    Object[] parsed = new Object[columns.size()];
    String rule = raw.fault().isEmpty() ? "" : "shape";
    String reason = raw.fault();
    for (int i = 0; i < parsed.length && raw.fault().isEmpty(); i++) {
      ColumnDefinition column = columns.get(i);
      try {
        parsed[i] = values.parse(column, raw.cells().get(i));
      } catch (Refused refused) {
        rule = reason.isEmpty() ? column.name() : rule;
        reason = reason.isEmpty() ? refused.reason() : reason;
      }
    }
    String delivered = reason.isEmpty() ? "" : line(raw, false);
    String shown = reason.isEmpty() ? "" : line(raw, true);
    return new ReadRecord(row, Arrays.asList(parsed), raw.others(), rule, reason, delivered, shown);
  }

  int width() {
    return columns.size();
  }

  /** What a file without records is. */
  FileFault emptyFault() {
    return dataset.terms().allowsEmpty()
        ? FileFault.NONE
        : new FileFault("FILE_EMPTY", "close", "it holds no record");
  }

  String notIn(long row) {
    return "bytes that are not %s after record %d".formatted(dataset.form().charset(), row);
  }

  /** A column that is not declared may hold anything, so that it is masked as personal. */
  private String line(RawRecord raw, boolean isMasked) {
    Map<String, @Nullable String> shown = new LinkedHashMap<>();
    for (int i = 0; i < columns.size() && raw.fault().isEmpty(); i++) {
      String cell = raw.cells().get(i);
      shown.put(
          columns.get(i).name(),
          isMasked && cell != null && columns.get(i).isPersonal() ? Texts.masked(cell) : cell);
    }
    raw.others().forEach((name, cell) -> shown.put(name, isMasked ? Texts.masked(cell) : cell));
    try {
      return Json.STRICT.writeValueAsString(shown);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts are always JSON", e);
    }
  }
}
