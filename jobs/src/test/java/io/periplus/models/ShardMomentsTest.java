package io.periplus.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.stats.ShardGrams;
import io.periplus.stats.Shards;
import io.periplus.table.Types;
import io.periplus.testkit.SparkTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

@SparkTest
class ShardMomentsTest {
  private static final int SHARDS = 64;
  private static final List<String> COLUMNS = List.of("whole", "real");
  private static final StructType SCHEMA =
      new StructType(
          new StructField[] {
            DataTypes.createStructField("customer_id", Types.STRING, false),
            DataTypes.createStructField("row_key", Types.STRING, false),
            DataTypes.createStructField("segment", Types.STRING, true),
            DataTypes.createStructField("whole", Types.DOUBLE, false),
            DataTypes.createStructField("real", Types.DOUBLE, false)
          });

  @Test
  void theSumsAreTheSameHoweverTheRowsLie(SparkSession spark) {
    List<Row> rows = rows();
    ShardGrams alone = alone(rows);
    double[] first = new double[0];
    for (int partitions : new int[] {1, 7, 64}) {
      Dataset<Row> data = spark.createDataFrame(rows, SCHEMA).repartition(partitions);
      ShardGrams grams = ShardMoments.of(data, COLUMNS, "row_key", SHARDS);
      for (int shard = 0; shard < SHARDS; shard++) {
        double[] expected = alone.shard(shard).packed();
        double[] found = grams.shard(shard).packed();
        for (int i = 0; i < expected.length; i++) {
          assertEquals(expected[i], found[i], 1e-12 * Math.abs(expected[i]));
        }
        // Sums of whole numbers agree to the last bit.
        assertEquals(
            alone.shard(shard).product("whole", "whole"),
            grams.shard(shard).product("whole", "whole"));
      }
      double[] total = grams.total().packed();
      first = first.length == 0 ? total : first;
      assertArrayEquals(first, total, 0, "with %d partitions".formatted(partitions));
    }
  }

  @Test
  void segmentsAddUpToEverybodyInTheSamePass(SparkSession spark) {
    Dataset<Row> data = spark.createDataFrame(rows(), SCHEMA);
    Map<String, ShardGrams> groups =
        ShardMoments.byGroup(data, COLUMNS, "row_key", SHARDS, "segment", List.of("a", "b"));
    assertEquals(List.of("a", "b", ""), List.copyOf(groups.keySet()));
    ShardGrams all = ShardMoments.of(data, COLUMNS, "row_key", SHARDS);
    ShardGrams sum = groups.values().stream().reduce(ShardGrams::plus).orElseThrow();
    assertEquals(all.total().rows(), sum.total().rows());
    assertEquals(all.total().sum("whole"), sum.total().sum("whole"));
    assertEquals(all.total().product("real", "real"), sum.total().product("real", "real"), 1e-3);
    assertEquals(1000, groups.get("").total().rows());
  }

  private static ShardGrams alone(List<Row> rows) {
    ShardGrams.Sum sum = ShardGrams.over(COLUMNS, SHARDS);
    rows.forEach(
        r ->
            sum.add(
                Shards.of(r.getString(0), SHARDS),
                new double[] {r.getDouble(3), r.getDouble(4)},
                1));
    return sum.grams();
  }

  private static List<Row> rows() {
    SplittableRandom random = new SplittableRandom(9);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      String segment = i % 3 == 0 ? "a" : i % 3 == 1 ? "b" : null;
      rows.add(
          RowFactory.create(
              "c" + i % 700,
              "r%05d".formatted(i),
              segment,
              (double) random.nextInt(11),
              1e3 + random.nextGaussian()));
    }
    return rows;
  }
}
