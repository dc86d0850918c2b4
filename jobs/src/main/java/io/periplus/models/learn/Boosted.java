package io.periplus.models.learn;

import static org.apache.spark.sql.functions.avg;

import io.periplus.stats.reason.Margin;
import io.periplus.stats.reason.Tree;
import io.periplus.stats.reason.Tree.Node;
import io.periplus.stats.reason.TreeMargin;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.dmlc.xgboost4j.java.XGBoostError;
import ml.dmlc.xgboost4j.scala.spark.XGBoostClassificationModel;
import ml.dmlc.xgboost4j.scala.spark.XGBoostClassifier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Boosted trees by XGBoost's MLlib estimator, on one worker with one thread, so that a fit repeats
 * to the last bit. What it has learnt is taken out of it as plain trees, whose covers are counted
 * anew on the rows: scores, reasons and the registry need no native library.
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

  @Override
  public Margin learn(Learnt from) {
    Dataset<Row> rows = from.rows().coalesce(1);
    double share = rows.agg(avg(Learnt.LABEL)).head().getDouble(0);
    XGBoostClassifier classifier = new XGBoostClassifier();
    classifier.setFeaturesCol(Learnt.VECTOR);
    classifier.setLabelCol(Learnt.LABEL);
    classifier.setNumWorkers(1);
    classifier.setNthread(1);
    classifier.setNumRound(rounds);
    classifier.setEta(rate);
    classifier.setMaxDepth(depth);
    classifier.setObjective("binary:logistic");
    classifier.setTreeMethod("hist");
    classifier.setBaseScore(share);
    classifier.setSeed(7);
    classifier.setVerbosity(0);
    classifier.setMissing(Float.NaN);
    List<Tree> trees = trees(classifier.fit(rows));
    List<double[]> led = rows.limit(COVER_ROWS).toJavaRDD().map(Learnt::vector).collect();
    return new TreeMargin(from.features(), trees, Math.log(share / (1 - share))).covered(led);
  }

  private static List<Tree> trees(XGBoostClassificationModel model) {
    try {
      List<Tree> trees = new ArrayList<>();
      for (String dump : model.nativeBooster().booster().getModelDump("", false)) {
        trees.add(tree(dump));
      }
      return trees;
    } catch (XGBoostError e) {
      throw new IllegalStateException("What XGBoost learnt cannot be read", e);
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
