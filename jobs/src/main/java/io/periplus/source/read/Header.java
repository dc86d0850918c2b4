package io.periplus.source.read;

import io.periplus.source.ColumnDefinition;
import io.periplus.source.DatasetDefinition;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where the columns of a definition stand in one file: found by name, never by position. */
final class Header {
  private static final String STEP = "header";

  private final List<String> names;
  private final int[] positions;
  private final List<Integer> unknown = new ArrayList<>();
  private final Set<String> absent = new TreeSet<>();

  private Header(List<String> names, DatasetDefinition dataset) {
    this.names = names;
    List<ColumnDefinition> used = dataset.used();
    this.positions = used.stream().mapToInt(c -> names.indexOf(c.name())).toArray();
    for (int i = 0; i < names.size(); i++) {
      if (dataset.column(names.get(i)).isEmpty()) {
        unknown.add(i);
      }
    }
    used.stream().filter(c -> !names.contains(c.name())).forEach(c -> absent.add(c.name()));
  }

  /** The header of a file, or a refusal that tells all that is wrong with it. */
  static Header of(@Nullable String[] cells, DatasetDefinition dataset) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      names.add(name(cells[i], i));
    }
    refuseDoubled(names);
    Header header = new Header(names, dataset);
    header.refuseStrange(dataset);
    header.refuseLacking(dataset);
    header.refuseUnknown(dataset);
    return header;
  }

  int size() {
    return names.size();
  }

  String nameAt(int position) {
    return names.get(position);
  }

  /** Position in the file of each used column, -1 for an absent one. */
  int[] positions() {
    return positions;
  }

  List<Integer> unknown() {
    return unknown;
  }

  Set<String> absent() {
    return absent;
  }

  private static String name(@Nullable String cell, int position) {
    String delivered = cell == null ? "" : cell;
    if (delivered.indexOf('\0') >= 0) {
      throw new FileRefused("FILE_ENCODING", "decode", "the header holds NUL, as in UTF-16");
    }
    String name = Normalizer.normalize(delivered, Normalizer.Form.NFC).strip();
    return name.isEmpty() ? "column " + (position + 1) : name;
  }

  private static void refuseDoubled(List<String> names) {
    Set<String> seen = new HashSet<>();
    List<String> doubled = names.stream().filter(n -> !seen.add(n)).distinct().toList();
    if (!doubled.isEmpty()) {
      throw new FileRefused("FILE_HEADER", STEP, "names twice: " + String.join(", ", doubled));
    }
  }

  private void refuseStrange(DatasetDefinition dataset) {
    if (absent.size() == positions.length) {
      throw new FileRefused(
          "FILE_HEADER",
          STEP,
          "names none of the declared columns in %d cell(s); declared delimiter is '%s'"
              .formatted(size(), dataset.form().delimiter()));
    }
  }

  private void refuseUnknown(DatasetDefinition dataset) {
    if (!dataset.terms().keepsUnknown() && !unknown.isEmpty()) {
      throw new FileRefused(
          "FILE_HEADER",
          STEP,
          "names what is not declared: "
              + String.join(", ", unknown.stream().map(names::get).toList()));
    }
  }

  private void refuseLacking(DatasetDefinition dataset) {
    List<String> lacking =
        dataset.used().stream()
            .filter(c -> c.isRequired() && absent.contains(c.name()))
            .map(ColumnDefinition::name)
            .toList();
    if (!lacking.isEmpty()) {
      throw new FileRefused("SCHEMA_MISSING", STEP, "lacks " + String.join(", ", lacking));
    }
  }
}
