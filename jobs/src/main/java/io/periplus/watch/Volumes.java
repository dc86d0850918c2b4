package io.periplus.watch;

import io.periplus.stats.Fdr;
import io.periplus.watch.NightSummary.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Which deliveries of a night are unusual. The number of records, as a logarithm, is set against
 * the same weekday of earlier nights by median and median absolute deviation, and the share of
 * false alarms is held over all deliveries of the night (Benjamini and Hochberg 1995). A dataset is
 * late when nothing has come for longer than ever before after the weekday of its last delivery, so
 * that a shop closed on Saturdays raises nothing.
 */
final class Volumes {
  /** Makes the median absolute deviation of normal values their standard deviation. */
  private static final double TO_SIGMA = 1.4826;

  /** Nobody need look at a difference of five per cent. */
  private static final double LEAST_SIGMA = 0.05;

  /**
   * The median absolute deviation tells as much as the standard deviation of 37 % of the sample.
   */
  private static final double EFFICIENCY = 0.37;

  /** A median of n values varies as the mean of n / 1.57 does: this night varies about it too. */
  private static final double MEDIAN_VARIANCE = Math.PI / 2;

  private static final int LEAST_SAME_WEEKDAY = 5;
  private static final int LEAST_DAYS = 10;
  private static final int LEAST_GAPS = 4;

  private final LocalDate night;
  private final double falseAlarms;

  Volumes(LocalDate night, double falseAlarms) {
    this.night = night;
    this.falseAlarms = falseAlarms;
  }

  /**
   * What is unusual.
   *
   * @param records records delivered by business day, by source and dataset
   */
  List<Finding> findings(Map<String, SortedMap<LocalDate, Long>> records) {
    List<Finding> findings = new ArrayList<>();
    List<Test> tests = new ArrayList<>();
    new TreeMap<>(records)
        .forEach(
            (what, days) -> {
              if (days.containsKey(night)) {
                tests.addAll(volume(what, days));
              } else {
                findings.addAll(late(what, days));
              }
            });
    double[] q = Fdr.qValues(tests.stream().mapToDouble(Test::p).toArray());
    for (int i = 0; i < q.length; i++) {
      if (q[i] <= falseAlarms) {
        findings.add(tests.get(i).finding());
      }
    }
    return findings;
  }

  private List<Test> volume(String what, SortedMap<LocalDate, Long> days) {
    SortedMap<LocalDate, Long> before = days.headMap(night);
    double[] same =
        before.entrySet().stream()
            .filter(e -> e.getKey().getDayOfWeek() == night.getDayOfWeek())
            .mapToDouble(e -> Math.log1p((double) e.getValue()))
            .toArray();
    double[] all = before.values().stream().mapToDouble(n -> Math.log1p((double) n)).toArray();
    double[] usual = same.length >= LEAST_SAME_WEEKDAY ? same : all;
    if (same.length < LEAST_SAME_WEEKDAY && all.length < LEAST_DAYS) {
      return List.of();
    }
    double middle = median(usual);
    double sigma = TO_SIGMA * median(Arrays.stream(usual).map(x -> Math.abs(x - middle)).toArray());
    double tonight = days.get(night);
    double spread = Math.max(sigma, LEAST_SIGMA) * Math.sqrt(1 + MEDIAN_VARIANCE / usual.length);
    double t = Math.abs(Math.log1p(tonight) - middle) / spread;
    TDistribution chance = new TDistribution(Math.max(1, EFFICIENCY * (usual.length - 1)));
    double p = 2 * chance.cumulativeProbability(-t);
    String sentence =
        String.format(
            Locale.ROOT,
            "%,.0f records of %s where %,d are usual",
            tonight,
            what,
            Math.round(Math.expm1(middle)));
    return List.of(new Test(p, new Finding("VOLUME", what, sentence)));
  }

  private List<Finding> late(String what, SortedMap<LocalDate, Long> days) {
    SortedMap<LocalDate, Long> before = days.headMap(night);
    if (before.isEmpty()) {
      return List.of();
    }
    LocalDate last = before.lastKey();
    List<Long> gaps = new ArrayList<>();
    LocalDate earlier = null;
    for (LocalDate day : before.keySet()) {
      if (earlier != null && earlier.getDayOfWeek() == last.getDayOfWeek()) {
        gaps.add(day.toEpochDay() - earlier.toEpochDay());
      }
      earlier = day;
    }
    long longest = gaps.stream().mapToLong(g -> g).max().orElse(Long.MAX_VALUE);
    long open = night.toEpochDay() - last.toEpochDay();
    if (gaps.size() < LEAST_GAPS || open < longest) {
      return List.of();
    }
    String sentence =
        "nothing of %s since %s; the next came after %d day(s) at most"
            .formatted(what, last, longest);
    return List.of(new Finding("LATE", what, sentence));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private record Test(double p, Finding finding) {}
}
