package io.periplus.models;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.periplus.stats.Gram;
import io.periplus.stats.ShardGrams;
import io.periplus.table.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * One pass over rows gives the cross-products of every shard of customers. The rows of a shard come
 * to one task in a fixed order, so that the last digit does not depend on the cluster.
 */
final class ShardMoments {
  private static final StructType SUMS =
      new StructType(
          new StructField[] {
            DataTypes.createStructField("shard", Types.INT, false),
            DataTypes.createStructField("rows", Types.DOUBLE, false),
            DataTypes.createStructField(
                "packed", DataTypes.createArrayType(Types.DOUBLE, false), false)
          });

  private ShardMoments() {}

  /**
   * The cross-products of the columns.
   *
   * @param rows holds {@code customer_id}, the columns as doubles without null, and the order
   * @param columns names of the columns, without the constant
   * @param order column that orders the rows of a shard, unique in it
   */
  static ShardGrams of(Dataset<Row> rows, List<String> columns, String order, int shards) {
    return ShardGrams.of(columns, shards, found(rows, shard(shards), columns, order));
  }

  /**
   * The cross-products of each group in the same one pass; shard by shard they add up to those of
   * all rows.
   *
   * @param group column with the group of a row, one of {@code groups} or null; rows of no group
   *     are in the last entry, under the empty name
   */
  static Map<String, ShardGrams> byGroup(
      Dataset<Row> rows,
      List<String> columns,
      String order,
      int shards,
      String group,
      List<String> groups) {
    Column place = lit(groups.size());
    for (int i = groups.size() - 1; i >= 0; i--) {
      place = when(col(group).equalTo(groups.get(i)), lit(i)).otherwise(place);
    }
    Map<Integer, Gram> found =
        found(rows, place.multiply(lit(shards)).plus(shard(shards)), columns, order);
    Map<String, ShardGrams> grams = new LinkedHashMap<>();
    for (int i = 0; i <= groups.size(); i++) {
      Map<Integer, Gram> own = new HashMap<>();
      for (int shard = 0; shard < shards; shard++) {
        Gram gram = found.get(i * shards + shard);
        if (gram != null) {
          own.put(shard, gram);
        }
      }
      grams.put(i < groups.size() ? groups.get(i) : "", ShardGrams.of(columns, shards, own));
    }
    return grams;
  }

  private static Column shard(int shards) {
    return pmod(xxhash64(col("customer_id")), lit(shards)).cast(Types.INT);
  }

  private static Map<Integer, Gram> found(
      Dataset<Row> rows, Column shard, List<String> columns, String order) {
    List<Column> picked = new ArrayList<>();
    picked.add(shard.as("shard"));
    picked.add(col(order));
    columns.forEach(c -> picked.add(col(c).cast(Types.DOUBLE)));
    List<Row> sums =
        rows.select(picked.toArray(Column[]::new))
            .repartition(col("shard"))
            .sortWithinPartitions("shard", order)
            .mapPartitions(new Sums(columns.size()), Encoders.row(SUMS))
            .collectAsList();
    Map<Integer, Gram> found = new HashMap<>();
    for (Row sum : sums) {
      double[] packed = sum.<Double>getList(2).stream().mapToDouble(d -> d).toArray();
      double n = sum.getDouble(1);
      found.put(sum.getInt(0), Gram.of(columns, packed, n, n));
    }
    return found;
  }

  private record Sums(int columns) implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      List<Row> sums = new ArrayList<>();
      double[] packed = new double[0];
      int shard = -1;
      long n = 0;
      while (rows.hasNext()) {
        Row row = rows.next();
        if (row.getInt(0) != shard) {
          if (n > 0) {
            sums.add(RowFactory.create(shard, (double) n, packed));
          }
          shard = row.getInt(0);
          packed = new double[Gram.packedLength(columns)];
          n = 0;
        }
        double[] values = new double[columns];
        for (int i = 0; i < columns; i++) {
          values[i] = row.getDouble(i + 2);
        }
        Gram.add(packed, values, 1);
        n++;
      }
      if (n > 0) {
        sums.add(RowFactory.create(shard, (double) n, packed));
      }
      return sums.iterator();
    }
  }
}
