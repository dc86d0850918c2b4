package io.periplus.models.learn;

import io.periplus.stats.reason.Margin;
import io.periplus.stats.reason.Tree;
import io.periplus.stats.reason.TreeMargin;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.classification.GBTClassificationModel;
import org.apache.spark.ml.classification.GBTClassifier;
import org.apache.spark.ml.tree.ContinuousSplit;
import org.apache.spark.ml.tree.InternalNode;
import org.apache.spark.ml.tree.LeafNode;
import org.apache.spark.ml.tree.Node;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Boosted trees by MLlib alone, for machines on which XGBoost's native library does not load: about
 * ten times slower a tree, hence fewer of them.
 *
 * @param rounds how many trees
 * @param rate how much of what is left each of them explains
 * @param depth questions on the way to a leaf, at most
 */
public record SparkTrees(int rounds, double rate, int depth) implements Learnt.Learner {
  public static final SparkTrees USUAL = new SparkTrees(30, 0.2, 4);

  /** MLlib's trees add up to half the log-odds. */
  private static final double HALF = 2;

  @Override
  public Margin learn(Learnt from) {
    Dataset<Row> rows = from.rows().coalesce(1);
    GBTClassificationModel model =
        new GBTClassifier()
            .setFeaturesCol(Learnt.VECTOR)
            .setLabelCol(Learnt.LABEL)
            .setMaxIter(rounds)
            .setStepSize(rate)
            .setMaxDepth(depth)
            .setSeed(7)
            .fit(rows);
    List<Tree> trees = new ArrayList<>();
    for (int i = 0; i < model.trees().length; i++) {
      List<Tree.Node> nodes = new ArrayList<>();
      add(model.trees()[i].rootNode(), HALF * model.treeWeights()[i], nodes);
      trees.add(new Tree(nodes));
    }
    List<double[]> led = rows.limit(Boosted.COVER_ROWS).toJavaRDD().map(Learnt::vector).collect();
    return new TreeMargin(from.features(), trees, 0).covered(led);
  }

  private static int add(Node node, double weight, List<Tree.Node> nodes) {
    int at = nodes.size();
    if (node instanceof LeafNode leaf) {
      nodes.add(new Tree.Node(0, 0, Tree.NONE, Tree.NONE, weight * leaf.prediction(), 1));
      return at;
    }
    InternalNode inner = (InternalNode) node;
    ContinuousSplit split = (ContinuousSplit) inner.split();
    nodes.add(new Tree.Node(0, 0, Tree.NONE, Tree.NONE, 0, 1));
    int left = add(inner.leftChild(), weight, nodes);
    int right = add(inner.rightChild(), weight, nodes);
    nodes.set(at, new Tree.Node(split.featureIndex(), split.threshold(), left, right, 0, 1));
    return at;
  }
}
