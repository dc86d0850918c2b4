package io.periplus.journey.fold;

import static io.periplus.journey.fold.Event.ABSENT;

import io.periplus.journey.fold.CustomerJourney.Exposure;
import io.periplus.journey.fold.CustomerJourney.Month;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The months of a customer without a gap, and what was met in each; fed in the order of time. */
final class MonthBook {
  private final String customerId;
  private final FoldRules rules;
  private final NightEnd night;
  private final List<Month> months = new ArrayList<>();
  private final List<Exposure> exposures = new ArrayList<>();
  private final int[] count;
  private final long[] sum;
  private final long[] knownAt;
  private MonthDraft month = new MonthDraft();
  private LocalDate start;
  private long next;
  private long lastOrder = ABSENT;
  private int orders;
  private long margin;
  private double lowestLink = Double.POSITIVE_INFINITY;

  MonthBook(String customerId, int firstDay, FoldRules rules, NightEnd night) {
    this.customerId = customerId;
    this.rules = rules;
    this.night = night;
    int components = rules.components().size();
    this.count = new int[components];
    this.sum = new long[components];
    this.knownAt = new long[components];
    this.start = LocalDate.ofEpochDay(firstDay).withDayOfMonth(1);
    this.next = start.plusMonths(1).toEpochDay();
    Arrays.fill(knownAt, ABSENT);
  }

  void add(Event e, int day, boolean opensEpisode) {
    moveTo(day);
    month.add(e, opensEpisode);
    if (e.kind() == EventKind.ORDER) {
      orders++;
      lastOrder = day;
    }
  }

  /** The event just added meets a component. */
  void meet(int component, long value, Event e) {
    count[component]++;
    sum[component] += value;
    knownAt[component] = Math.max(knownAt[component], e.knownAt());
  }

  /** Every month up to the night's. */
  List<Month> months() {
    moveTo(rules.lastDay());
    close();
    night.mayChangeAt(rules.nextMonth());
    return months;
  }

  /** What was met, once the months are closed. */
  List<Exposure> exposures() {
    return exposures;
  }

  private void moveTo(int day) {
    while (day >= next) {
      close();
      month = new MonthDraft();
      start = start.plusMonths(1);
      next = start.plusMonths(1).toEpochDay();
    }
  }

  private void close() {
    margin += month.amounts().margin();
    boolean isEmpty = month.knownAt() == ABSENT;
    lowestLink = Math.min(lowestLink, month.lowestLink());
    months.add(
        new Month(
            customerId,
            startDay(),
            month.counts(),
            month.amounts(),
            month.nps(),
            month.csat(),
            lastOrder == ABSENT ? ABSENT : Math.min(next - 1, rules.lastDay()) - lastOrder,
            Math.max(0, orders - 1),
            orders == 0 ? ABSENT : mean(margin, orders),
            isEmpty ? lowestLink : month.lowestLink(),
            month.knownAt()));
    if (!isEmpty) {
      closeExposures();
    }
  }

  private void closeExposures() {
    for (int c = 0; c < count.length; c++) {
      if (count[c] > 0) {
        String code = rules.components().get(c).code();
        exposures.add(new Exposure(customerId, startDay(), code, count[c], sum[c], knownAt[c]));
      }
      count[c] = 0;
      sum[c] = 0;
      knownAt[c] = ABSENT;
    }
  }

  private int startDay() {
    return (int) start.toEpochDay();
  }

  private static long mean(long amount, int count) {
    return BigDecimal.valueOf(amount)
        .divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
