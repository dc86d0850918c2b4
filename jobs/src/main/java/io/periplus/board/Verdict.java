package io.periplus.board;

import io.periplus.scorecard.Kpi;
import io.periplus.scorecard.Trust;
import java.time.LocalDate;
import java.util.List;

/** The page in a sentence: how many lines can be believed, and how many meet their target. */
final class Verdict {
  private Verdict() {}

  static String of(List<Kpi> kpis, LocalDate day) {
    long trusted = kpis.stream().filter(k -> k.trust() == Trust.OK).count();
    List<Kpi> aimed =
        kpis.stream().filter(k -> k.target().isPresent() && k.now().value().isPresent()).toList();
    long met = aimed.stream().filter(Verdict::isMet).count();
    return "As of %s, %d of %d figures can be trusted; %d of %d with a target meet it."
        .formatted(day, trusted, kpis.size(), met, aimed.size());
  }

  private static boolean isMet(Kpi kpi) {
    double value = kpi.now().value().getAsDouble();
    double target = kpi.target().getAsDouble();
    return kpi.higherIsBetter() ? value >= target : value <= target;
  }
}
