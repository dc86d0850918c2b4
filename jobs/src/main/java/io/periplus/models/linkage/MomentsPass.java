package io.periplus.models.linkage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import io.periplus.models.linkage.moments.Moments;
import io.periplus.models.linkage.moments.Sums;
import io.periplus.models.linkage.moments.Views;
import io.periplus.table.Types;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * One pass over the rows makes the products of every shard, for all customers and for each segment.
 * The customers of a shard come to one task in a fixed order, so that the last digit does not
 * depend on the cluster. A segment is kept in fewer shards than the whole.
 */
final class MomentsPass {
  /** Group of all customers. */
  static final String ALL = "ALL";

  /** Shards of a segment; the whole has as many as the settings say. */
  static final int OF_SEGMENT = 256;

  private static final StructType SUMS =
      new StructType(
          new StructField[] {
            DataTypes.createStructField("segment", Types.STRING, false),
            DataTypes.createStructField("shard", Types.INT, false),
            DataTypes.createStructField("sums", DataTypes.BinaryType, false)
          });

  private MomentsPass() {}

  /**
   * The products by segment, {@link #ALL} first.
   *
   * @param rows customer_id, segment, row_key, day and the columns of the layout, none null
   * @param bySegment whether segments are kept apart as well
   */
  static Map<String, Moments> of(Dataset<Row> rows, Views views, int shards, boolean bySegment) {
    int few = Math.min(OF_SEGMENT, shards);
    List<Column> picked = new ArrayList<>();
    Column shard = pmod(xxhash64(col("customer_id")), lit(shards)).cast(Types.INT);
    picked.add(pmod(shard, lit(few)).as("few"));
    picked.add(shard.as("shard"));
    picked.add(col("customer_id"));
    picked.add(col("segment"));
    picked.add(col("row_key"));
    views.layout().columns().forEach(c -> picked.add(col(c).cast(Types.DOUBLE)));
    List<Row> sums =
        rows.select(picked.toArray(Column[]::new))
            .repartition(col("few"))
            .sortWithinPartitions("few", "shard", "customer_id", "row_key")
            .mapPartitions(new Pass(views, bySegment), Encoders.row(SUMS))
            .collectAsList();
    Map<String, Map<Integer, double[]>> found = new TreeMap<>();
    for (Row sum : sums) {
      ByteBuffer bytes = ByteBuffer.wrap(sum.getAs(2));
      double[] flat = new double[bytes.remaining() / Double.BYTES];
      bytes.asDoubleBuffer().get(flat);
      found.computeIfAbsent(sum.getString(0), s -> new HashMap<>()).put(sum.getInt(1), flat);
    }
    Map<String, Moments> moments = new TreeMap<>();
    found.forEach(
        (segment, of) ->
            moments.put(segment, Moments.of(views, segment.equals(ALL) ? shards : few, of)));
    return moments;
  }

  private record Pass(Views views, boolean bySegment) implements MapPartitionsFunction<Row, Row> {
    private static final int FIRST = 5;

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      Work work = new Work(views, bySegment);
      List<double[]> own = new ArrayList<>();
      Row last = null;
      while (rows.hasNext()) {
        Row row = rows.next();
        if (last != null && !last.getString(2).equals(row.getString(2))) {
          work.customer(last, own);
          own = new ArrayList<>();
        }
        double[] values = new double[views.layout().width()];
        for (int i = 0; i < values.length; i++) {
          values[i] = row.getDouble(i + FIRST);
        }
        own.add(values);
        last = row;
      }
      if (last != null) {
        work.customer(last, own);
      }
      return work.done();
    }
  }

  /** The sums of the shard, and of the segments of the few, that are being added to. */
  private static final class Work {
    private final Views views;
    private final boolean bySegment;
    private final List<Row> done = new ArrayList<>();
    private Map<String, Sums> segments = new TreeMap<>();
    private Sums all;
    private double[] stranger;
    private int shard = -1;
    private int few = -1;

    Work(Views views, boolean bySegment) {
      this.views = views;
      this.bySegment = bySegment;
      this.all = new Sums(views);
      this.stranger = new double[views.layout().width()];
    }

    void customer(Row row, List<double[]> own) {
      if (row.getInt(1) != shard) {
        closeShard();
      }
      if (row.getInt(0) != few) {
        closeSegments();
      }
      few = row.getInt(0);
      shard = row.getInt(1);
      all.add(own, stranger);
      if (bySegment) {
        segments.computeIfAbsent(row.getString(3), s -> new Sums(views)).add(own, stranger);
      }
      stranger = own.get(own.size() - 1);
    }

    Iterator<Row> done() {
      closeShard();
      closeSegments();
      return done.iterator();
    }

    private void closeShard() {
      if (shard >= 0) {
        done.add(row(ALL, shard, all));
        all = new Sums(views);
      }
    }

    private void closeSegments() {
      if (few >= 0) {
        segments.forEach((segment, sums) -> done.add(row(segment, few, sums)));
        segments = new TreeMap<>();
      }
      // Whoever comes before must not depend on which shards share a task.
      stranger = new double[views.layout().width()];
    }

    private static Row row(String segment, int shard, Sums sums) {
      double[] flat = sums.flat();
      ByteBuffer bytes = ByteBuffer.allocate(flat.length * Double.BYTES);
      bytes.asDoubleBuffer().put(flat);
      return RowFactory.create(segment, shard, bytes.array());
    }
  }
}
