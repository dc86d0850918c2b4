package io.periplus.source.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.periplus.source.ColumnDefinition;
import io.periplus.source.DatasetDefinition;
import io.periplus.source.read.RawRecords.RawRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The records of a file with one JSON object a line; numbers stay as they are written. */
final class JsonRecords implements RawRecords {
  private final BufferedReader lines;
  private final DatasetDefinition dataset;
  private final JsonMapper mapper;
  private final List<String> names;
  private final Set<String> unknown = new TreeSet<>();

  JsonRecords(StrictText text, DatasetDefinition dataset) {
    this.lines = new BufferedReader(text, 1 << 16);
    this.dataset = dataset;
    this.mapper = Json.mapper(dataset.limits());
    this.names = dataset.used().stream().map(ColumnDefinition::name).toList();
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    String line = line();
    while (line != null && line.isBlank()) {
      line = line();
    }
    return line == null ? null : record(line);
  }

  @Override
  public Set<String> unknownColumns() {
    return unknown;
  }

  @Override
  public Set<String> absentColumns() {
    return Set.of();
  }

  private RawRecord record(String line) throws IOException {
    try (JsonParser parser = mapper.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return misshapen(line);
      }
      String[] cells = new String[names.size()];
      Map<String, String> others = new TreeMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        place(parser.currentName(), value(parser), cells, others);
      }
      return parser.nextToken() == null
          ? new RawRecord(Arrays.asList(cells), others, "")
          : misshapen(line);
    } catch (JsonProcessingException e) {
      return misshapen(line);
    }
  }

  private void place(
      String name, @Nullable String value, @Nullable String[] cells, Map<String, String> others) {
    int at = names.indexOf(name);
    if (at >= 0) {
      cells[at] = value;
    } else if (dataset.column(name).isEmpty()) {
      unknown.add(name);
      if (value != null) {
        others.put(name, value);
      }
    }
  }

  private static @Nullable String value(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null || token == JsonToken.VALUE_NULL) {
      return null;
    }
    return token.isStructStart() ? parser.readValueAsTree().toString() : parser.getText();
  }

  private RawRecord misshapen(String line) {
    return RawRecord.misshapen(names.size(), Map.of("line", line));
  }

  /** A line, read no further than a record may reach. */
  private @Nullable String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = lines.read();
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n') {
      if (line.length() >= dataset.limits().recordCharacters()) {
        throw new FileRefused("FILE_LIMIT", "records", "a record is too long");
      }
      line.append((char) c);
      c = lines.read();
    }
    return line.toString();
  }
}
