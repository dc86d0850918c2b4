package io.periplus.stats.worlds;

import io.periplus.stats.Fdr;
import io.periplus.stats.Interval;
import io.periplus.stats.Scores;
import io.periplus.stats.survey.Coaching;
import io.periplus.stats.survey.Coaching.Unit;
import io.periplus.stats.survey.Coaching.Verdict;
import io.periplus.stats.survey.EmpiricalNull;
import io.periplus.stats.survey.Nonresponse;
import io.periplus.stats.survey.Nonresponse.Cell;
import io.periplus.stats.survey.Shrinkage;
import java.util.ArrayList;
import java.util.List;

/** SW5, SW11, SW12, SW13: small segments, silent customers, coached agents, small samples. */
public final class SurveyWorlds {
  private SurveyWorlds() {}

  /** SW5: sixty segments of 15 to 399 answers. */
  static List<Measure> segments(int worlds) {
    int n = 60;
    double raw = 0;
    double pooled = 0;
    double shrunk = 0;
    for (int world = 0; world < worlds; world++) {
      Lots lots = new Lots("SW5", world);
      double[] truth = new double[n];
      double[] errors = new double[n];
      double[] estimates = new double[n];
      for (int s = 0; s < n; s++) {
        truth[s] = 0.5 + 0.15 * lots.normal();
        errors[s] = 1.2 / Math.sqrt(lots.whole(15, 399));
        estimates[s] = truth[s] + errors[s] * lots.normal();
      }
      Shrinkage shrinkage = Shrinkage.of(estimates, errors);
      for (int s = 0; s < n; s++) {
        raw += square(estimates[s] - truth[s]);
        pooled += square(shrinkage.mean() - truth[s]);
        shrunk += square(shrinkage.groups().get(s).value() - truth[s]);
      }
    }
    return List.of(
        new Measure("SW5", worlds, "squared error, shrunk to raw", shrunk / raw, 0, 0.65),
        new Measure("SW5", worlds, "squared error, shrunk to pooled", shrunk / pooled, 0, 0.40));
  }

  /** SW11: the pleased answer more. In points of NPS. */
  static List<Measure> silent(int worlds) {
    double raw = 0;
    double weighted = 0;
    double robust = 0;
    for (int world = 0; world < worlds; world++) {
      Lots lots = new Lots("SW11", world);
      List<Cell> cells = new ArrayList<>();
      double truth = 0;
      int invited = 20_000;
      for (int i = 0; i < invited; i++) {
        double x1 = lots.normal();
        int x2 = lots.whole(0, 3);
        double h = 0.8 * x1 + (x2 == 0 ? 0.3 : x2 == 3 ? -0.2 : 0) + lots.normal();
        double score = Lots.onScale(7.6 + 1.8 * h, 0, 10);
        double v = score >= 9 ? 1 : score <= 6 ? -1 : 0;
        truth += v / invited;
        boolean answers = lots.chance(1 / (1 + Math.exp(1.6 - 0.9 * x1 - (x2 == 0 ? 0.4 : 0))));
        double[] columns = {x1, x2 == 0 ? 1 : 0, x2 == 1 ? 1 : 0, x2 == 2 ? 1 : 0};
        cells.add(new Cell(columns, 1, answers ? 1 : 0, answers ? v : 0));
      }
      Nonresponse all = Nonresponse.of(cells);
      raw += 100 * (all.raw() - truth) / worlds;
      weighted += 100 * (all.weighted() - truth) / worlds;
      robust += 100 * (all.doublyRobust() - truth) / worlds;
    }
    return List.of(
        new Measure(
            "SW11", worlds, "bias of the raw score, points", raw, 20, Double.POSITIVE_INFINITY),
        new Measure(
            "SW11",
            worlds,
            "bias of weights alone, part of raw",
            Math.abs(weighted / raw),
            0,
            0.10),
        new Measure(
            "SW11", worlds, "bias of doubly robust, part of raw", Math.abs(robust / raw), 0, 0.03));
  }

  /** SW12: 400 agents, some of whom ask for the score, and worlds in which none does. */
  static List<Measure> coached(int worlds) {
    double found = 0;
    double planted = 0;
    double falsely = 0;
    int silent = 0;
    int naiveAccuses = 0;
    for (int world = 0; world < worlds; world++) {
      Agents coached = Agents.of(new Lots("SW12", world), 0.05);
      List<Verdict> verdicts = Coaching.judge(coached.units, List.of());
      int flagged = 0;
      int right = 0;
      for (int i = 0; i < verdicts.size(); i++) {
        boolean isListed = verdicts.get(i).isForReview(0.10);
        flagged += isListed ? 1 : 0;
        right += isListed && coached.isCoached.get(i) ? 1 : 0;
        planted += coached.isCoached.get(i) ? 1 : 0;
      }
      found += right;
      falsely += (double) (flagged - right) / Math.max(1, flagged) / worlds;
      List<Verdict> clean =
          Coaching.judge(Agents.of(new Lots("SW12 clean", world), 0).units, List.of());
      silent += clean.stream().noneMatch(v -> v.isForReview(0.10)) ? 1 : 0;
      naiveAccuses += stouffer(clean) ? 1 : 0;
    }
    return List.of(
        new Measure("SW12", worlds, "coached found", found / planted, 0.60, 1),
        new Measure("SW12", worlds, "false among the found", falsely, 0, 0.10),
        new Measure("SW12", worlds, "clean worlds in silence", (double) silent / worlds, 0.87, 1),
        new Measure(
            "SW12",
            worlds,
            "clean worlds in which the plain sum accuses",
            (double) naiveAccuses / worlds,
            0.35,
            1));
  }

  /** Whether the plain sum over the root of two accuses anybody. */
  private static boolean stouffer(List<Verdict> verdicts) {
    double[] p =
        verdicts.stream()
            .mapToDouble(v -> EmpiricalNull.above((v.ceiling() + v.mismatch()) / Math.sqrt(2)))
            .toArray();
    for (double q : Fdr.qValues(p)) {
      if (q <= 0.10) {
        return true;
      }
    }
    return false;
  }

  private record Agents(List<Unit> units, List<Boolean> isCoached) {
    static Agents of(Lots lots, double share) {
      List<Unit> units = new ArrayList<>();
      List<Boolean> coached = new ArrayList<>();
      for (int agent = 0; agent < 400; agent++) {
        int n = lots.whole(15, 120);
        double base = lots.beta(22, 18);
        boolean isCoached = lots.chance(share);
        double rate = isCoached ? Lots.clip(base + 0.25, 0, 0.98) : base;
        double predicted = Lots.clip(base + 0.05 * lots.normal(), 0.02, 0.98);
        units.add(new Unit(n, lots.binomial(n, rate), predicted));
        coached.add(isCoached);
      }
      return new Agents(units, coached);
    }
  }

  /** SW13: how often an interval holds the truth, over all samples of n answers. */
  public static double coverage(double detractors, double promoters, int n, boolean isAdjusted) {
    double passives = 1 - detractors - promoters;
    double[] logFactorial = new double[n + 1];
    for (int i = 1; i <= n; i++) {
      logFactorial[i] = logFactorial[i - 1] + Math.log(i);
    }
    double covered = 0;
    for (int d = 0; d <= n; d++) {
      for (int p = 0; p + d <= n; p++) {
        int rest = n - d - p;
        double chance =
            Math.exp(
                logFactorial[n]
                    - logFactorial[d]
                    - logFactorial[p]
                    - logFactorial[rest]
                    + d * Math.log(detractors)
                    + p * Math.log(promoters)
                    + rest * Math.log(passives));
        Interval interval =
            isAdjusted ? Scores.nps(p, d, n, 0.95).orElseThrow().interval() : wald(p, d, n);
        covered += interval.contains(promoters - detractors) ? chance : 0;
      }
    }
    return covered;
  }

  private static Interval wald(int p, int d, int n) {
    double nps = (double) (p - d) / n;
    double error = Math.sqrt(((double) (p + d) / n - nps * nps) / n);
    return new Interval(nps - 1.959963984540054 * error, nps + 1.959963984540054 * error);
  }

  private static double square(double value) {
    return value * value;
  }
}
