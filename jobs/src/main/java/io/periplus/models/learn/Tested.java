package io.periplus.models.learn;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A row that no model has seen: whose it is, what was known of him, and what came of it. */
public final class Tested {
  private final String customerId;
  private final String segment;
  private final double[] x;
  private final boolean hasHappened;

  public Tested(String customerId, String segment, double[] x, boolean hasHappened) {
    this.customerId = customerId;
    this.segment = segment;
    this.x = x.clone();
    this.hasHappened = hasHappened;
  }

  /**
   * Brings rows with customer_id, segment_code and {@link Learnt#LABEL} to where they are judged.
   */
  public static List<Tested> of(Dataset<Row> rows, List<String> features) {
    return Learnt.assembled(rows, features)
        .select("customer_id", "segment_code", Learnt.VECTOR, Learnt.LABEL)
        .collectAsList()
        .stream()
        .map(
            row ->
                new Tested(
                    row.getString(0),
                    row.isNullAt(1) ? "" : row.getString(1),
                    Learnt.vector(row),
                    row.getDouble(3) > 0))
        .toList();
  }

  public String customerId() {
    return customerId;
  }

  /** Segment of the primary scheme; empty when not known. */
  public String segment() {
    return segment;
  }

  double[] x() {
    return x;
  }

  public boolean hasHappened() {
    return hasHappened;
  }
}
