package io.periplus.stats.reason;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A regression tree; the first node is the root.
 *
 * @param nodes all nodes, children after their parents
 */
public record Tree(List<Node> nodes) implements Serializable {
  /** Stands for the children of a leaf. */
  public static final int NONE = -1;

  public Tree {
    nodes = List.copyOf(nodes);
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (!node.isLeaf() && (node.left() <= i || node.right() <= i)) {
        throw new IllegalArgumentException("Node %d lies after its children".formatted(i));
      }
    }
  }

  /**
   * A question, or an answer.
   *
   * @param feature asked for; of no meaning in a leaf
   * @param threshold values up to it, itself included, go left
   * @param left node for the lower values; {@link #NONE} in a leaf
   * @param right node for the higher ones; {@link #NONE} in a leaf
   * @param value part of the margin, of meaning in a leaf only
   * @param cover weight of the rows that came here when the tree was grown, or were led here since
   */
  public record Node(int feature, double threshold, int left, int right, double value, double cover)
      implements Serializable {
    public boolean isLeaf() {
      return left == NONE;
    }

    Node with(double newCover) {
      return new Node(feature, threshold, left, right, value, newCover);
    }

    int next(double[] x) {
      return x[feature] <= threshold ? left : right;
    }
  }

  /** Its part of the margin of a row. */
  public double value(double[] x) {
    Node node = nodes.get(0);
    while (!node.isLeaf()) {
      node = nodes.get(node.next(x));
    }
    return node.value();
  }

  /** Its part of the margin of whoever is not known: leaves by their cover. */
  public double expected() {
    double sum = 0;
    for (Node node : nodes) {
      sum += node.isLeaf() ? node.value() * node.cover() : 0;
    }
    return sum / nodes.get(0).cover();
  }

  /**
   * The same tree with covers counted anew, by leading rows through it. A node that no row reaches
   * keeps a cover just above nothing, so that it weighs nothing and divides nothing by zero.
   */
  public Tree covered(List<double[]> rows) {
    double[] cover = new double[nodes.size()];
    for (double[] x : rows) {
      int at = 0;
      cover[at]++;
      while (!nodes.get(at).isLeaf()) {
        at = nodes.get(at).next(x);
        cover[at]++;
      }
    }
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Node node = nodes.get(i);
      cover[i] =
          node.isLeaf() ? Math.max(cover[i], 1e-9) : cover[node.left()] + cover[node.right()];
    }
    return new Tree(
        IntStream.range(0, cover.length).mapToObj(i -> nodes.get(i).with(cover[i])).toList());
  }
}
