package io.periplus.journey.fold;

import static io.periplus.journey.fold.Event.ABSENT;

import java.util.Arrays;

/** What a customer's orders brought in a window after an instant, from running totals. */
final class RevenueAfter {
  private final long[] orderedAt;
  private final long[] total;
  private final FoldRules rules;
  private final NightEnd night;

  RevenueAfter(Timeline timeline, FoldRules rules, NightEnd night) {
    this.rules = rules;
    this.night = night;
    long[] at = new long[timeline.size()];
    long[] sum = new long[timeline.size() + 1];
    int orders = 0;
    for (int i = 0; i < timeline.size(); i++) {
      Event e = timeline.at(i);
      if (e.kind() == EventKind.ORDER) {
        at[orders] = e.happenedAt();
        sum[orders + 1] = sum[orders] + e.revenue();
        orders++;
      }
    }
    orderedAt = Arrays.copyOf(at, orders);
    total = Arrays.copyOf(sum, orders + 1);
  }

  /** Revenue strictly after an instant, up to the window's end; ABSENT while it is open. */
  long of(long instant) {
    long end = instant + rules.revenueAfter();
    return night.isPast(end) ? total[upTo(end)] - total[upTo(instant)] : ABSENT;
  }

  /** How many orders were placed at or before an instant. */
  private int upTo(long instant) {
    int low = 0;
    int high = orderedAt.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (orderedAt[middle] <= instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
