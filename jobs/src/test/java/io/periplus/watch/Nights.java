package io.periplus.watch;

import io.periplus.watch.NightSummary.Book;
import io.periplus.watch.NightSummary.Count;
import io.periplus.watch.NightSummary.Finding;
import io.periplus.watch.NightSummary.Landing;
import io.periplus.watch.NightSummary.Model;
import io.periplus.watch.NightSummary.Money;
import io.periplus.watch.NightSummary.StageFigures;
import java.math.BigDecimal;
import java.util.List;

/** Nights as a test tells them. */
final class Nights {
  private Nights() {}

  static NightSummary published(String day, String reason) {
    return night(day, 0, "", "", "", "R" + day.replace("-", "") + "-7", List.of(), reason);
  }

  static NightSummary degraded(String day, String missing) {
    return night(day, 10, "", "", "", "R" + day.replace("-", "") + "-7", List.of(missing), "KEY");
  }

  static NightSummary stopped(String day, String code, String message, String stage) {
    return night(day, 20, code, message, stage, "", List.of(), "KEY");
  }

  private static NightSummary night(
      String day,
      int exit,
      String code,
      String message,
      String stage,
      String release,
      List<String> degraded,
      String reason) {
    return new NightSummary(
        day.replace("-", "") + "-7",
        day,
        day + "T07:00:00Z",
        day + "T07:02:30Z",
        exit,
        code,
        message,
        stage,
        release,
        degraded,
        List.of("a <b>note</b>"),
        List.of(
            new StageFigures(
                "ingest", 12.5, 20.25, 1, 1 << 20, 2 << 20, 0, 0, new BigDecimal("0.0123"))),
        90,
        3,
        1_234_567,
        new Landing(
            2,
            100,
            90,
            7,
            3,
            List.of(new Money("PEN", new BigDecimal("1234.5000"), new BigDecimal("0.0000")))),
        List.of(new Count("shop.lines", reason, 7)),
        List.of(new Model("churn", "refused", "too young")),
        List.of(new Book("revenue sales", new BigDecimal("10"), BigDecimal.ONE, false)),
        List.of(new Finding("LATE", "shop.orders", "nothing of shop.orders since Monday")));
  }
}
