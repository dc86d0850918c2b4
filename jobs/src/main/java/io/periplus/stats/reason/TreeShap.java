package io.periplus.stats.reason;

import io.periplus.stats.reason.Tree.Node;
import java.io.Serializable;
import java.util.List;

/**
 * Shapley values of the features of a sum of trees, where a feature that is not known is answered
 * by the cover of the branches (path-dependent TreeSHAP; Lundberg, Erion and Lee 2018, algorithm
 * 2). Work grows with leaves x depth squared.
 */
public final class TreeShap implements Serializable {
  private static final long serialVersionUID = 1;

  private final List<Tree> trees;
  private final int features;
  private final double base;

  /**
   * Reasons of a sum of trees.
   *
   * @param intercept what the margin holds beside the trees
   */
  public TreeShap(List<Tree> trees, int features, double intercept) {
    this.trees = List.copyOf(trees);
    this.features = features;
    this.base = intercept + this.trees.stream().mapToDouble(Tree::expected).sum();
  }

  /** The margin of whoever is not known. */
  public double base() {
    return base;
  }

  /** What each feature adds to the base for a row; all of them make its margin. */
  public double[] of(double[] x) {
    double[] phi = new double[features];
    for (Tree tree : trees) {
      new Walk(tree, x, phi).down(0, Path.EMPTY, 1, 1, -1);
    }
    return phi;
  }

  private static final class Walk {
    private final Tree tree;
    private final double[] x;
    private final double[] phi;

    Walk(Tree tree, double[] x, double[] phi) {
      this.tree = tree;
      this.x = x;
      this.phi = phi;
    }

    void down(int at, Path parent, double zero, double one, int feature) {
      Path path = parent.extended(zero, one, feature);
      Node node = tree.nodes().get(at);
      if (node.isLeaf()) {
        for (int i = 1; i < path.length; i++) {
          double weight = path.withoutSum(i);
          phi[path.feature[i]] += weight * (path.one[i] - path.zero[i]) * node.value();
        }
        return;
      }
      int hot = node.next(x);
      int cold = hot == node.left() ? node.right() : node.left();
      double zeroHere = 1;
      double oneHere = 1;
      int seen = path.find(node.feature());
      if (seen > 0) {
        zeroHere = path.zero[seen];
        oneHere = path.one[seen];
        path = path.without(seen);
      }
      double hotShare = tree.nodes().get(hot).cover() / node.cover();
      double coldShare = tree.nodes().get(cold).cover() / node.cover();
      down(hot, path, zeroHere * hotShare, oneHere, node.feature());
      down(cold, path, zeroHere * coldShare, 0, node.feature());
    }
  }

  /** The features met on the way, each with the share of rows that pass without and with it. */
  private static final class Path {
    static final Path EMPTY = new Path(0);

    private final int length;
    private final int[] feature;
    private final double[] zero;
    private final double[] one;
    private final double[] weight;

    private Path(int length) {
      this.length = length;
      this.feature = new int[length];
      this.zero = new double[length];
      this.one = new double[length];
      this.weight = new double[length];
    }

    private Path copied(int newLength) {
      Path copy = new Path(newLength);
      int kept = Math.min(length, newLength);
      System.arraycopy(feature, 0, copy.feature, 0, kept);
      System.arraycopy(zero, 0, copy.zero, 0, kept);
      System.arraycopy(one, 0, copy.one, 0, kept);
      System.arraycopy(weight, 0, copy.weight, 0, kept);
      return copy;
    }

    Path extended(double zeroShare, double oneShare, int newFeature) {
      Path path = copied(length + 1);
      int last = length;
      path.feature[last] = newFeature;
      path.zero[last] = zeroShare;
      path.one[last] = oneShare;
      path.weight[last] = length == 0 ? 1 : 0;
      for (int i = last - 1; i >= 0; i--) {
        path.weight[i + 1] += oneShare * path.weight[i] * (i + 1) / (last + 1);
        path.weight[i] = zeroShare * path.weight[i] * (last - i) / (last + 1);
      }
      return path;
    }

    int find(int wanted) {
      for (int i = 1; i < length; i++) {
        if (feature[i] == wanted) {
          return i;
        }
      }
      return 0;
    }

    Path without(int which) {
      Path path = copied(length - 1);
      double[] unwound = unwound(which);
      System.arraycopy(unwound, 0, path.weight, 0, length - 1);
      for (int i = which; i < length - 1; i++) {
        path.feature[i] = feature[i + 1];
        path.zero[i] = zero[i + 1];
        path.one[i] = one[i + 1];
      }
      return path;
    }

    double withoutSum(int which) {
      double sum = 0;
      for (double part : unwound(which)) {
        sum += part;
      }
      return sum;
    }

    /** The weights as they would be had the feature not been met. */
    private double[] unwound(int which) {
      double[] without = new double[length - 1];
      double next = weight[length - 1];
      for (int i = length - 2; i >= 0; i--) {
        if (one[which] != 0) {
          without[i] = next * length / ((i + 1) * one[which]);
          next = weight[i] - without[i] * zero[which] * (length - 1 - i) / length;
        } else {
          without[i] = weight[i] * length / (zero[which] * (length - 1 - i));
        }
      }
      return without;
    }
  }
}
