package io.periplus.models.learn;

import static org.apache.spark.sql.functions.avg;

import io.periplus.stats.reason.Margin;
import io.periplus.stats.reason.Tree;
import io.periplus.stats.reason.Tree.Node;
import io.periplus.stats.reason.TreeMargin;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Boosted trees by XGBoost, in one task with one thread, so that a fit repeats to the last bit (its
 * MLlib estimator would gather all rows in a barrier stage and start a tracker, for the same
 * trees). What it has learnt is taken out of it as plain trees, whose covers are counted anew on
 * the rows: scores, reasons and the registry need no native library.
 *
 * @param rounds how many trees
 * @param rate how much of what is left each of them explains
 * @param depth questions on the way to a leaf, at most
 */
public record Boosted(int rounds, double rate, int depth) implements Learnt.Learner {
  public static final Boosted USUAL = new Boosted(100, 0.1, 3);

  /** Enough rows for covers: shares of branches, not sums. */
  static final int COVER_ROWS = 20_000;

  private static final Pattern NODE =
      Pattern.compile(
          "\\s*(\\d+):(?:\\[f(\\d+)<([^\\]]+)\\] yes=(\\d+),no=(\\d+),.*|leaf=([^,]+)(?:,.*)?)");

  /** Whether XGBoost's native library loads on this machine. */
  static boolean isHere() {
    try {
      new DMatrix(new float[] {0}, 1, 1, Float.NaN).dispose();
      return true;
    } catch (LinkageError | XGBoostError e) {
      return false;
    }
  }

  @Override
  public Margin learn(Learnt from) {
    Dataset<Row> rows = from.rows().coalesce(1);
    double share = rows.agg(avg(Learnt.LABEL)).head().getDouble(0);
    Map<String, Object> parameters =
        new TreeMap<>(
            Map.of(
                "objective",
                "binary:logistic",
                "tree_method",
                "hist",
                "max_depth",
                depth,
                "eta",
                rate,
                "base_score",
                share,
                "nthread",
                1,
                "verbosity",
                0));
    int columns = from.features().size();
    int most = rounds;
    List<Tree> trees =
        rows
            .toJavaRDD()
            .mapPartitions(part -> grown(part, columns, parameters, most).iterator())
            .collect()
            .stream()
            .map(Boosted::tree)
            .toList();
    List<double[]> led = rows.limit(COVER_ROWS).toJavaRDD().map(Learnt::vector).collect();
    return new TreeMargin(from.features(), trees, Math.log(share / (1 - share))).covered(led);
  }

  /** What XGBoost grows on all rows of a part, a text a tree. */
  private static List<String> grown(
      Iterator<Row> part, int columns, Map<String, Object> parameters, int rounds)
      throws XGBoostError {
    List<Row> rows = new ArrayList<>();
    part.forEachRemaining(rows::add);
    float[] values = new float[rows.size() * columns];
    float[] labels = new float[rows.size()];
    for (int i = 0; i < labels.length; i++) {
      double[] x = Learnt.vector(rows.get(i));
      for (int j = 0; j < columns; j++) {
        values[i * columns + j] = (float) x[j];
      }
      labels[i] = (float) rows.get(i).getDouble(1);
    }
    DMatrix matrix = new DMatrix(values, labels.length, columns, Float.NaN);
    try {
      matrix.setLabel(labels);
      Booster grown = XGBoost.train(matrix, parameters, rounds, Map.of(), null, null);
      List<String> dumps = List.of(grown.getModelDump("", false));
      grown.dispose();
      return dumps;
    } finally {
      matrix.dispose();
    }
  }

  /**
   * A tree as XGBoost prints it, a node a line. It sends values below the threshold to the left;
   * ours go left up to the threshold, itself included, so theirs is the next lower number.
   */
  static Tree tree(String dump) {
    TreeMap<Integer, Node> nodes = new TreeMap<>();
    for (String line : dump.split("\n", -1)) {
      Matcher m = NODE.matcher(line);
      if (m.matches()) {
        nodes.put(Integer.parseInt(m.group(1)), node(m));
      } else if (!line.isBlank()) {
        throw new IllegalStateException("XGBoost printed an unknown node: " + line);
      }
    }
    return renumbered(nodes);
  }

  private static Node node(Matcher m) {
    if (m.group(2) == null) {
      return new Node(0, 0, Tree.NONE, Tree.NONE, Double.parseDouble(m.group(6)), 1);
    }
    return new Node(
        Integer.parseInt(m.group(2)),
        Math.nextDown(Float.parseFloat(m.group(3))),
        Integer.parseInt(m.group(4)),
        Integer.parseInt(m.group(5)),
        0,
        1);
  }

  /** Cut branches leave gaps in XGBoost's numbers. */
  private static Tree renumbered(TreeMap<Integer, Node> nodes) {
    List<Integer> numbers = new ArrayList<>(nodes.keySet());
    return new Tree(
        nodes.values().stream()
            .map(
                n ->
                    n.isLeaf()
                        ? n
                        : new Node(
                            n.feature(),
                            n.threshold(),
                            numbers.indexOf(n.left()),
                            numbers.indexOf(n.right()),
                            0,
                            1))
            .toList());
  }
}
