package io.periplus.stats.reason;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A margin that is a sum of trees. Features are read in single precision where the trees were grown
 * in it, so that a row falls on the same side of a threshold as it did then.
 */
public final class TreeMargin implements Margin {
  private static final long serialVersionUID = 1;

  private final List<String> names;
  private final List<Tree> trees;
  private final double intercept;
  private final TreeShap shap;

  /**
   * Fitted trees.
   *
   * @param intercept what the margin holds beside the trees
   */
  public TreeMargin(List<String> names, List<Tree> trees, double intercept) {
    this.names = List.copyOf(names);
    this.trees = List.copyOf(trees);
    this.intercept = intercept;
    this.shap = new TreeShap(trees, names.size(), intercept);
  }

  /** The same trees with their covers counted from these rows. */
  public TreeMargin covered(List<double[]> rows) {
    List<double[]> single = rows.stream().map(TreeMargin::single).toList();
    return new TreeMargin(names, trees.stream().map(t -> t.covered(single)).toList(), intercept);
  }

  @Override
  public String family() {
    return "trees";
  }

  @Override
  public double of(double[] x) {
    double[] read = single(x);
    double margin = intercept;
    for (Tree tree : trees) {
      margin += tree.value(read);
    }
    return margin;
  }

  @Override
  public double base() {
    return shap.base();
  }

  @Override
  public double[] reasons(double[] x) {
    return shap.of(single(x));
  }

  /** How often the trees ask for a feature. */
  public long asks(String name) {
    int feature = names.indexOf(name);
    return trees.stream()
        .flatMap(tree -> tree.nodes().stream())
        .filter(node -> !node.isLeaf() && node.feature() == feature)
        .count();
  }

  @Override
  public String json() {
    String all =
        trees.stream()
            .map(
                tree ->
                    tree.nodes().stream()
                        .map(
                            n ->
                                "[%d,%s,%d,%d,%s,%s]"
                                    .formatted(
                                        n.feature(),
                                        n.threshold(),
                                        n.left(),
                                        n.right(),
                                        n.value(),
                                        n.cover()))
                        .collect(Collectors.joining(",", "[", "]")))
            .collect(Collectors.joining(",", "[", "]"));
    return "{\"family\":\"%s\",\"intercept\":%s,\"features\":[\"%s\"],\"trees\":%s}"
        .formatted(family(), intercept, String.join("\",\"", names), all);
  }

  private static double[] single(double[] x) {
    double[] single = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      single[i] = (float) x[i];
    }
    return single;
  }
}
