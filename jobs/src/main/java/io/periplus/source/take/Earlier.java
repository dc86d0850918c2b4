package io.periplus.source.take;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.periplus.source.LandedFile;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/**
 * What earlier nights took in.
 *
 * @param digests SHA-256 of their files: none of them is taken in twice
 * @param names digest under which a name was last taken in, by source and name
 * @param quarantine rows of {@code ops.quarantine} that stand: what they tell is not told twice;
 *     null where nothing was set aside
 */
public record Earlier(
    Set<String> digests, Map<String, String> names, @Nullable Dataset<Row> quarantine) {
  /** There was no earlier night. */
  public static final Earlier NONE = new Earlier(Set.of(), Map.of(), null);

  public Earlier {
    digests = Set.copyOf(digests);
    names = Map.copyOf(names);
  }

  /** The same as if these files had never come. */
  public Earlier without(Set<String> files) {
    if (files.isEmpty()) {
      return this;
    }
    Set<String> left = new HashSet<>(digests);
    left.removeAll(files);
    Set<String> itsNames = new TreeSet<>();
    names.forEach(
        (name, digest) -> {
          if (files.contains(digest)) {
            itsNames.add(name.substring(name.indexOf('\t') + 1));
          }
        });
    return new Earlier(
        left,
        names,
        quarantine == null
            ? null
            : quarantine.where(not(col("source_file").isin(itsNames.toArray()))));
  }

  /** Of rows set aside tonight those that no earlier night told. */
  Dataset<Row> unsaid(Dataset<Row> rows) {
    String[] same = {"table_name", "source_file", "source_row", "rule_id", "row_json"};
    return quarantine == null
        ? rows
        : rows.join(
            quarantine.select(Stream.of(same).map(functions::col).toArray(Column[]::new)),
            same,
            "left_anti");
  }

  /** Key under which a file stands among the names. */
  public static String nameOf(String source, String name) {
    return source + "\t" + name;
  }

  /** Whether a file was taken in before with other bytes. */
  boolean restates(LandedFile file) {
    String before = names.get(nameOf(file.source(), file.name()));
    return before != null && !before.equals(file.sha256());
  }
}
