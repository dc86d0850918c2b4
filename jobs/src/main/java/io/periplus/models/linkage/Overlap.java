package io.periplus.models.linkage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import io.periplus.models.linkage.moments.Layout;
import io.periplus.models.linkage.moments.Layout.Part;
import io.periplus.stats.effect.Interactive;
import io.periplus.table.Types;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Whether those who met a component resemble others who did not: odds from the controls, on the
 * customers of some shards, and with them the second opinion of both arms' outcome models.
 */
final class Overlap {
  /** Rows that are looked at, at most about. */
  static final long SAMPLE = 20_000;

  /** Odds are cut to this and one less this. */
  static final double CLIP = 0.02;

  private static final int LEAST = 30;

  private final Layout layout;
  private final List<double[]> rows;
  private final List<Integer> folds;

  private Overlap(Layout layout, List<double[]> rows, List<Integer> folds) {
    this.layout = layout;
    this.rows = rows;
    this.folds = folds;
  }

  /** The rows of as many shards as hold about {@link #SAMPLE} of them. */
  static Overlap of(Dataset<Row> rows, Layout layout, long count, int shards) {
    long kept = Math.max(1, Math.min(shards, count == 0 ? 1 : shards * SAMPLE / count));
    Column shard = pmod(xxhash64(col("customer_id")), lit(shards)).cast(Types.INT);
    List<Column> picked = new ArrayList<>();
    picked.add(shard.as("shard"));
    layout.columns().forEach(c -> picked.add(col(c).cast(Types.DOUBLE)));
    List<Row> sample =
        rows.where(shard.lt(lit(kept)))
            .orderBy("customer_id", "row_key")
            .select(picked.toArray(Column[]::new))
            .collectAsList();
    List<double[]> values = new ArrayList<>();
    List<Integer> folds = new ArrayList<>();
    for (Row row : sample) {
      double[] value = new double[layout.width()];
      for (int i = 0; i < value.length; i++) {
        value[i] = row.getDouble(i + 1);
      }
      values.add(value);
      folds.add(row.getInt(0) % Estimator.FOLDS);
    }
    return new Overlap(layout, values, folds);
  }

  /**
   * Compares those with some of a component to those without, among the rows that could meet it;
   * one answer an outcome, none where too few were seen.
   *
   * @param isCount whether meeting it and having some of it are the same
   */
  List<Interactive> of(int component, boolean isCount) {
    List<double[]> kept = new ArrayList<>();
    List<double[]> chosen = new ArrayList<>();
    List<Integer> met = new ArrayList<>();
    List<Integer> fold = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      double[] row = rows.get(i);
      if (isCount || row[layout.of(component, Part.MET)] > 0) {
        chosen.add(controls(row, component));
        met.add(row[layout.of(component, Part.LEVEL)] != 0 ? 1 : 0);
        kept.add(row);
        fold.add(folds.get(i));
      }
    }
    long exposed = met.stream().mapToInt(m -> m).sum();
    if (exposed < LEAST || met.size() - exposed < LEAST) {
      return List.of();
    }
    List<double[]> outcomes = new ArrayList<>();
    for (int o = 0; o < layout.outcomes().size(); o++) {
      int at = layout.outcome(o);
      outcomes.add(kept.stream().mapToDouble(row -> row[at]).toArray());
    }
    return Interactive.of(
        chosen.toArray(double[][]::new),
        met.stream().mapToInt(m -> m).toArray(),
        outcomes,
        fold.stream().mapToInt(k -> k).toArray(),
        Estimator.FOLDS,
        CLIP);
  }

  private double[] controls(double[] row, int component) {
    int n = layout.controls().size();
    double[] controls = new double[n + layout.components().size() - 1];
    System.arraycopy(row, 0, controls, 0, n);
    int at = n;
    for (int j = 0; j < layout.components().size(); j++) {
      if (j != component) {
        controls[at++] = row[layout.of(j, Part.LEVEL)];
      }
    }
    return controls;
  }
}
