package io.periplus.models.learn;

import com.sun.management.OperatingSystemMXBean;
import io.periplus.stats.Predictions;
import io.periplus.stats.reason.Margin;
import io.periplus.testkit.TestSession;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Prints what a fit of rows x 40 costs, and its AUC on a tenth as many new rows; writes the same
 * rows, big-endian doubles with the label last, for bench/learn.py. Half of the truth is linear,
 * the rest a threshold and a product.
 */
final class LearnBench {
  private static final int COLUMNS = 40;
  private static final int PARTS = 8;
  private static final StructType SCHEMA =
      new StructType().add(Learnt.VECTOR, SQLDataTypes.VectorType()).add(Learnt.LABEL, "double");

  private LearnBench() {}

  /**
   * Runs it.
   *
   * @param args rows, and the folder for the rows
   */
  public static void main(String[] args) throws IOException {
    int rows = Integer.parseInt(args[0]);
    Path folder = Path.of(args[1]);
    write(folder.resolve("fit.bin"), rows, 7);
    write(folder.resolve("test.bin"), rows / 10, 8);
    SparkSession spark = TestSession.get();
    Dataset<Row> learned = dataset(spark, rows, 7).persist();
    learned.count();
    Learnt learnt =
        new Learnt(
            learned.select(Learnt.VECTOR, Learnt.LABEL),
            IntStream.range(0, COLUMNS).mapToObj(i -> "x" + i).toList());
    for (Learnt.Learner learner : List.of(Logistic.USUAL, Boosted.USUAL)) {
      OperatingSystemMXBean machine =
          (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      long wall = System.nanoTime();
      long cpu = machine.getProcessCpuTime();
      Margin margin = learner.learn(learnt);
      System.out.printf(
          "%-10s %7.1f s, %7.1f CPU s, AUC %.4f%n",
          margin.family(),
          (System.nanoTime() - wall) / 1e9,
          (machine.getProcessCpuTime() - cpu) / 1e9,
          auc(margin, rows / 10));
    }
    Runtime.getRuntime().halt(0);
  }

  private static double auc(Margin margin, int rows) {
    SplittableRandom dice = new SplittableRandom(8);
    double[] margins = new double[rows];
    boolean[] happened = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      double[] line = line(dice);
      margins[i] = margin.of(Arrays.copyOf(line, COLUMNS));
      happened[i] = line[COLUMNS] > 0;
    }
    return Predictions.of(margins, happened).auc().orElseThrow();
  }

  /** The same rows as {@link #write}, a part of them a task. */
  private static Dataset<Row> dataset(SparkSession spark, int rows, long seed) {
    SplittableRandom dice = new SplittableRandom(seed);
    List<double[]> lines = IntStream.range(0, rows).mapToObj(i -> line(dice)).toList();
    return spark.createDataFrame(
        new JavaSparkContext(spark.sparkContext())
            .parallelize(lines, PARTS)
            .map(
                line ->
                    RowFactory.create(Vectors.dense(Arrays.copyOf(line, COLUMNS)), line[COLUMNS])),
        SCHEMA);
  }

  private static void write(Path file, int rows, long seed) throws IOException {
    SplittableRandom dice = new SplittableRandom(seed);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20))) {
      for (int i = 0; i < rows; i++) {
        for (double value : line(dice)) {
          out.writeDouble(value);
        }
      }
    }
  }

  private static double[] line(SplittableRandom dice) {
    double[] line = new double[COLUMNS + 1];
    double eta = -1.5;
    for (int j = 0; j < COLUMNS; j++) {
      line[j] = dice.nextGaussian();
      eta += j < 10 ? (10 - j) * 0.06 * line[j] : 0;
    }
    eta += (line[10] > 0.5 ? 0.8 : 0) + 0.4 * line[11] * line[12];
    line[COLUMNS] = dice.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
    return line;
  }
}
