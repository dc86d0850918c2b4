package io.periplus.gold.estimate;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import io.periplus.stats.Interval;
import io.periplus.stats.survey.CaseMix;
import io.periplus.stats.survey.Levels;
import io.periplus.stats.survey.Nonresponse;
import io.periplus.stats.survey.Nonresponse.Cell;
import io.periplus.table.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Each score as it would be had everybody answered whom the question reached: weighted, doubly
 * robust, and the latter as if all had been asked by one channel. Intervals from what each
 * customer's answers pull, added up by customer (the influence of one customer), so that one who
 * was asked often counts once.
 */
final class RobustEstimates {
  private static final long FEWEST_ANSWERS = 100;
  private static final Pattern BAR = Pattern.compile("\\|");
  private static final long NOT_SLICED = -2;

  /** Place of the channel among the facts of a cell. */
  private static final int CHANNEL = 1;

  private static final StructType FITTED =
      new StructType(
          new StructField[] {
            DataTypes.createStructField("metric", Types.BIGINT, false),
            DataTypes.createStructField("cell", Types.STRING, false),
            DataTypes.createStructField("weight", Types.DOUBLE, false),
            DataTypes.createStructField("off_weighted", Types.DOUBLE, false),
            DataTypes.createStructField("off_robust", Types.DOUBLE, false),
            DataTypes.createStructField("lean", Types.DOUBLE, false)
          });

  private RobustEstimates() {}

  /**
   * Three rows a score with enough answers.
   *
   * @param asked rows of {@code asked_answer.sql}
   */
  static List<Row> of(Dataset<Row> asked, double confidence) {
    Map<Long, List<Row>> cells = new TreeMap<>();
    asked
        .groupBy("metric_key", "response_cell")
        .agg(count(lit(1)).as("n"), sum("answered").as("answered"), sum("points").as("points"))
        .orderBy("metric_key", "response_cell")
        .collectAsList()
        .forEach(r -> cells.computeIfAbsent(r.getLong(0), m -> new ArrayList<>()).add(r));
    Map<Long, Nonresponse> fits = new TreeMap<>();
    List<Row> fitted = new ArrayList<>();
    cells.forEach(
        (metric, rows) -> {
          double answers = rows.stream().mapToDouble(r -> r.getDouble(3)).sum();
          double reached = rows.stream().mapToDouble(r -> r.getLong(2)).sum();
          if (answers >= FEWEST_ANSWERS && answers < reached) {
            Nonresponse fit = fit(rows);
            fits.put(metric, fit);
            fitted.addAll(influences(metric, rows, fit));
          }
        });
    if (fits.isEmpty()) {
      return List.of();
    }
    double z =
        new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + confidence) / 2);
    List<Row> estimates = new ArrayList<>();
    for (Row found : spread(asked, fitted)) {
      Nonresponse fit = fits.get(found.<Long>getAs("metric_key"));
      estimates.add(row(found, "weighted", fit.weighted(), "squares_weighted", fit, z));
      estimates.add(row(found, "doubly_robust", fit.doublyRobust(), "squares_robust", fit, z));
      double shift = modeShift(cells.get(found.<Long>getAs("metric_key")));
      estimates.add(
          row(found, "mode_adjusted", fit.doublyRobust() + shift, "squares_robust", fit, z));
    }
    return estimates;
  }

  /** What the score would gain had everybody been asked by the commonest channel. */
  private static double modeShift(List<Row> rows) {
    List<List<String>> facts = facts(rows);
    double[] answered = rows.stream().mapToDouble(r -> r.getDouble(3)).toArray();
    double[] points = rows.stream().mapToDouble(r -> r.getDouble(4)).toArray();
    CaseMix mix = CaseMix.of(facts, answered, points);
    Map<String, Double> channels = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      channels.merge(facts.get(i).get(CHANNEL), answered[i], Double::sum);
    }
    String commonest = Collections.max(channels.entrySet(), Map.Entry.comparingByValue()).getKey();
    double reached = 0;
    double shift = 0;
    for (int i = 0; i < rows.size(); i++) {
      List<String> same = new ArrayList<>(facts.get(i));
      same.set(CHANNEL, commonest);
      shift += rows.get(i).getLong(2) * (mix.expected(same) - mix.expected(i));
      reached += rows.get(i).getLong(2);
    }
    return shift / reached;
  }

  private static List<List<String>> facts(List<Row> rows) {
    return rows.stream().map(r -> BAR.splitAsStream(r.getString(1)).toList()).toList();
  }

  private static Nonresponse fit(List<Row> rows) {
    List<List<String>> facts = facts(rows);
    double[] reached = rows.stream().mapToDouble(r -> r.getLong(2)).toArray();
    List<double[]> columns = Levels.of(facts, reached).columns(facts);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      cells.add(new Cell(columns.get(i), reached[i], row.getDouble(3), row.getDouble(4)));
    }
    return Nonresponse.of(cells);
  }

  /**
   * What pulls: an answer by its weight times what it lies off, and everybody by how far his
   * prediction lies off the mean prediction.
   */
  private static List<Row> influences(long metric, List<Row> rows, Nonresponse fit) {
    double reached = 0;
    double weight = 0;
    double predicted = 0;
    double residuals = 0;
    for (int i = 0; i < rows.size(); i++) {
      double w = fit.weights()[i] * rows.get(i).getDouble(3);
      reached += rows.get(i).getLong(2);
      weight += w;
      predicted += rows.get(i).getLong(2) * fit.predicted()[i];
      residuals += fit.weights()[i] * rows.get(i).getDouble(4) - w * fit.predicted()[i];
    }
    List<Row> pulls = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      pulls.add(
          RowFactory.create(
              metric,
              rows.get(i).getString(1),
              fit.weights()[i] / weight,
              fit.weighted(),
              fit.predicted()[i] + residuals / weight,
              (fit.predicted()[i] - predicted / reached) / reached));
    }
    return pulls;
  }

  /** Per score, the squares of what each person pulls. */
  private static List<Row> spread(Dataset<Row> asked, List<Row> fitted) {
    Dataset<Row> cells = asked.sparkSession().createDataFrame(fitted, FITTED);
    Column isIt =
        col("metric_key").equalTo(col("metric")).and(col("response_cell").equalTo(col("cell")));
    Column answered = col("weight").multiply(col("answered"));
    return asked
        .join(broadcast(cells), isIt)
        .groupBy("metric_key", "person")
        .agg(
            sum(answered.multiply(col("points").minus(col("off_weighted")))).as("pull_weighted"),
            sum(answered.multiply(col("points").minus(col("off_robust"))).plus(col("lean")))
                .as("pull_robust"),
            count(lit(1)).as("reached"),
            sum("answered").as("answered"),
            sum(col("answered").multiply(col("weak"))).as("weak"),
            min("month_start_on").as("month"),
            max("formula").as("formula"),
            max("unit").as("unit"))
        .groupBy("metric_key")
        .agg(
            sum(col("pull_weighted").multiply(col("pull_weighted"))).as("squares_weighted"),
            sum(col("pull_robust").multiply(col("pull_robust"))).as("squares_robust"),
            sum("reached").as("reached"),
            sum("answered").as("answered"),
            sum("weak").as("weak"),
            min("month").as("month"),
            max("formula").as("formula"),
            max("unit").as("unit"))
        .orderBy("metric_key")
        .collectAsList();
  }

  private static Row row(
      Row found, String variant, double value, String squares, Nonresponse fit, double z) {
    boolean isNet = found.<String>getAs("formula").equals("net");
    boolean isShare = found.<String>getAs("formula").equals("top");
    double unit = isNet ? 100 : 1;
    double margin = z * Math.sqrt(found.<Double>getAs(squares));
    Interval interval = new Interval(value - margin, value + margin);
    interval = isNet ? interval.within(-1, 1) : isShare ? interval.within(0, 1) : interval;
    double answers = found.<Double>getAs("answered");
    return RowFactory.create(
        found.getAs("metric_key"),
        NOT_SLICED,
        NOT_SLICED,
        NOT_SLICED,
        NOT_SLICED,
        variant,
        "all",
        found.getAs("month"),
        found.getAs("reached"),
        (long) answers,
        fit.effective() > 0 ? answers / fit.effective() : null,
        null,
        null,
        value * unit,
        interval.low() * unit,
        interval.high() * unit,
        found.getAs("unit"),
        "influence_by_customer",
        null,
        null,
        fit.effective(),
        null,
        null,
        answers > 0 ? found.<Double>getAs("weak") / answers : null,
        null,
        NOT_SLICED);
  }
}
