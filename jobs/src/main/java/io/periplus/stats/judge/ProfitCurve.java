package io.periplus.stats.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Beta;

/**
 * What a campaign earns per customer when those with the highest scores are treated: for every
 * number of them, at best, and at best over what is not known of the chance to accept (EMPC:
 * Verbraken, Verbeke and Baesens 2013, on the convex hull of the ROC curve).
 */
public final class ProfitCurve {
  private final Campaign campaign;
  private final double leavers;
  private final List<Point> points;

  private ProfitCurve(Campaign campaign, double leavers, List<Point> points) {
    this.campaign = campaign;
    this.leavers = leavers;
    this.points = points;
  }

  /**
   * A cut of the ranking.
   *
   * @param caught share of the leavers above it
   * @param bothered share of the stayers above it
   */
  private record Point(double caught, double bothered) {}

  /**
   * The best of a curve.
   *
   * @param profit per customer of the whole population
   * @param share of them to treat
   */
  public record Best(double profit, double share) {}

  public static ProfitCurve of(double[] scores, boolean[] left, Campaign campaign) {
    Integer[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
            .toArray(Integer[]::new);
    double leavers = IntStream.range(0, left.length).filter(i -> left[i]).count();
    double stayers = left.length - leavers;
    if (leavers == 0 || stayers == 0) {
      throw new IllegalArgumentException(
          "%.0f leavers and %.0f stayers tell nothing of a ranking".formatted(leavers, stayers));
    }
    List<Point> points = new ArrayList<>(List.of(new Point(0, 0)));
    double caught = 0;
    double bothered = 0;
    for (int i = 0; i < order.length; i++) {
      caught += left[order[i]] ? 1 : 0;
      bothered += left[order[i]] ? 0 : 1;
      boolean isTied = i + 1 < order.length && scores[order[i + 1]] == scores[order[i]];
      if (!isTied) {
        points.add(new Point(caught / leavers, bothered / stayers));
      }
    }
    return new ProfitCurve(campaign, leavers / left.length, points);
  }

  /** The most that can be earned when leavers accept as often as they do on average. */
  public Best maximum() {
    Best best = new Best(0, 0);
    for (Point point : points) {
      double profit = profit(point, campaign.accepts());
      best = profit > best.profit() ? new Best(profit, share(point)) : best;
    }
    return best;
  }

  /** What treating a share of all customers, the highest scores first, earns per customer. */
  public double at(double share) {
    Point before = points.get(0);
    for (Point point : points) {
      if (share(point) >= share) {
        double width = share(point) - share(before);
        double part = width > 0 ? (share - share(before)) / width : 0;
        double from = profit(before, campaign.accepts());
        return from + part * (profit(point, campaign.accepts()) - from);
      }
      before = point;
    }
    return profit(before, campaign.accepts());
  }

  /** What is earned at the best cut for each chance to accept, over all chances. */
  public Best expectedMaximum() {
    double alpha = campaign.acceptance();
    double beta = campaign.refusal();
    List<Point> hull = hull();
    double profit = 0;
    double share = 0;
    double from = 0;
    for (int i = 0; i < hull.size() && from < 1; i++) {
      double to = i + 1 < hull.size() ? Math.min(1, turns(hull.get(i), hull.get(i + 1))) : 1;
      if (to > from) {
        double mass = mass(alpha, beta, from, to);
        double mean = campaign.accepts() * mass(alpha + 1, beta, from, to);
        double fixed = profit(hull.get(i), 0);
        profit += mass * fixed + mean * (profit(hull.get(i), 1) - fixed);
        share += mass * share(hull.get(i));
        from = to;
      }
    }
    return new Best(profit, share);
  }

  /** The chance to accept from which on it pays to go from one cut to the next. */
  private double turns(Point here, Point next) {
    double caught = leavers * (next.caught() - here.caught());
    double bothered = (1 - leavers) * (next.bothered() - here.bothered());
    double gain = caught * (campaign.value() - campaign.offer());
    double cost = campaign.contact() * caught + (campaign.offer() + campaign.contact()) * bothered;
    return gain > 0 ? cost / gain : Double.POSITIVE_INFINITY;
  }

  private double profit(Point cut, double accepts) {
    double caught = leavers * cut.caught();
    double bothered = (1 - leavers) * cut.bothered();
    return caught * (accepts * (campaign.value() - campaign.offer()) - campaign.contact())
        - bothered * (campaign.offer() + campaign.contact());
  }

  private double share(Point cut) {
    return leavers * cut.caught() + (1 - leavers) * cut.bothered();
  }

  private List<Point> hull() {
    List<Point> hull = new ArrayList<>();
    for (Point point : points) {
      while (hull.size() > 1 && !isAbove(hull, point)) {
        hull.remove(hull.size() - 1);
      }
      hull.add(point);
    }
    return hull;
  }

  /** Whether the last of the hull lies above the line from the one before it to a new point. */
  private static boolean isAbove(List<Point> hull, Point next) {
    Point last = hull.get(hull.size() - 1);
    Point before = hull.get(hull.size() - 2);
    return (last.caught() - before.caught()) * (next.bothered() - before.bothered())
        > (next.caught() - before.caught()) * (last.bothered() - before.bothered());
  }

  private static double mass(double alpha, double beta, double from, double to) {
    return Beta.regularizedBeta(to, alpha, beta) - Beta.regularizedBeta(from, alpha, beta);
  }
}
