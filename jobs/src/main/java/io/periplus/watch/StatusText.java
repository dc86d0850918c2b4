package io.periplus.watch;

import io.periplus.store.control.Manifest;
import io.periplus.watch.NightSummary.Count;
import io.periplus.watch.NightSummary.Model;
import io.periplus.watch.NightSummary.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a warehouse stands, in ten lines that a tired person understands at three in the morning. */
public final class StatusText {
  private static final double GIBI = 1L << 30;
  private static final int MOST = 3;

  private final Instant now;
  private final Optional<NightSummary> last;
  private final List<NightSummary> earlier;

  /**
   * A status.
   *
   * @param last the last attempt at a night
   * @param earlier attempts before it, newest first, for what is usual
   */
  public StatusText(Instant now, Optional<NightSummary> last, List<NightSummary> earlier) {
    this.now = now;
    this.last = last;
    this.earlier = List.copyOf(earlier);
  }

  /**
   * The lines; the first is the verdict, the second what to type next.
   *
   * @param current what readers see
   * @param published when it was published
   * @param unfinished runs after it that published nothing
   * @param lease who holds the warehouse, in words
   */
  public List<String> lines(
      Optional<Manifest> current,
      Optional<Instant> published,
      List<String> unfinished,
      String lease,
      long freeBytes,
      long totalBytes) {
    List<String> lines = new ArrayList<>();
    lines.add(verdict(current, unfinished));
    lines.add(line("next", next(unfinished)));
    lines.add(line("readers see", seen(current, published)));
    last.ifPresent(night -> lines.add(line("last night", took(night))));
    last.ifPresent(night -> lines.add(line("deliveries", deliveries(night))));
    summaryOfTables()
        .ifPresent(
            night -> {
              lines.add(line("money", money(night)));
              lines.add(line("set aside", aside(night)));
              lines.add(line("models", models(night)));
            });
    lines.add(
        line(
            "disk",
            String.format(
                Locale.ROOT,
                "%.1f GiB free of %.1f%s",
                freeBytes / GIBI,
                totalBytes / GIBI,
                freeBytes < totalBytes / 20 ? ": nearly full" : "")));
    lines.add(line("lease", lease));
    return lines;
  }

  private String verdict(Optional<Manifest> current, List<String> unfinished) {
    if (last.isPresent() && !last.get().isPublished()) {
      NightSummary night = last.get();
      String where = night.stoppedIn().isEmpty() ? "" : " in stage " + night.stoppedIn();
      String readers =
          current
              .map(m -> "Readers still see " + m.businessDate() + ", whole.")
              .orElse("Readers see no table yet.");
      return "STOPPED  The night of %s stopped%s (%s, exit %d). %s"
          .formatted(night.day(), where, night.code(), night.exit(), readers);
    }
    if (current.isEmpty()) {
      return "EMPTY    Nothing was published yet: readers see no table.";
    }
    String seen = "Readers see %s, whole".formatted(current.get().businessDate());
    if (!unfinished.isEmpty()) {
      return "STOPPED  %s; %d night(s) after it did not end.".formatted(seen, unfinished.size());
    }
    return current.get().degraded().isEmpty()
        ? "GOOD     " + seen + "; no night is unfinished."
        : "DEGRADED " + seen + ", but " + String.join("; ", current.get().degraded());
  }

  private String next(List<String> unfinished) {
    if (last.isPresent() && !last.get().isPublished()) {
      NightSummary night = last.get();
      return "%s Then run the night of %s again: it goes on where it stopped. %s is in docs/runbook.md."
          .formatted(night.message(), night.day(), night.code());
    }
    return unfinished.isEmpty()
        ? "nothing to do"
        : "run the night of %s again: it goes on where it stopped".formatted(unfinished.get(0));
  }

  private String seen(Optional<Manifest> current, Optional<Instant> published) {
    return current
        .map(
            m ->
                "%s, %d tables%s"
                    .formatted(
                        m.releaseId(),
                        m.tables().size(),
                        published.map(at -> ", published " + ago(at)).orElse("")))
        .orElse("nothing");
  }

  private String took(NightSummary night) {
    List<Double> usual =
        earlier.stream()
            .filter(NightSummary::isPublished)
            .filter(n -> !n.runId().equals(night.runId()))
            .limit(7)
            .map(NightSummary::seconds)
            .sorted()
            .toList();
    String cost = night.cost().signum() == 0 ? "" : ", cost " + night.cost().toPlainString();
    return "%s, took %s%s%s"
        .formatted(
            night.day(),
            duration(night.seconds()),
            usual.isEmpty() ? "" : ", usually " + duration(usual.get(usual.size() / 2)),
            cost);
  }

  private static String deliveries(NightSummary night) {
    List<String> odd =
        night.findings().stream().map(NightSummary.Finding::sentence).limit(MOST).toList();
    return odd.isEmpty() ? "as usual" : "unusual: " + String.join("; ", odd);
  }

  /** The last night that read the tables: one that stopped did not come so far. */
  private Optional<NightSummary> summaryOfTables() {
    return last.filter(NightSummary::isPublished)
        .or(() -> earlier.stream().filter(NightSummary::isPublished).findFirst());
  }

  private static String money(NightSummary night) {
    if (night.landing().money().isEmpty()) {
      return "none landed";
    }
    return night.landing().money().stream()
        .map(StatusText::money)
        .collect(Collectors.joining("; "));
  }

  private static String money(Money m) {
    return String.format(
        Locale.ROOT,
        "%s %s of %,.2f unaccounted for",
        m.currency(),
        m.difference().toPlainString(),
        m.landed());
  }

  private static String aside(NightSummary night) {
    long all = night.setAside().stream().mapToLong(Count::rows).sum();
    if (all == 0) {
      return "no row";
    }
    String most =
        night.setAside().stream()
            .limit(MOST)
            .map(c -> String.format(Locale.ROOT, "%s %s %,d", c.what(), c.reason(), c.rows()))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT, "%,d row(s), most: %s; ./periplus quarantine list", all, most);
  }

  private static String models(NightSummary night) {
    return night.models().isEmpty()
        ? "none"
        : night.models().stream()
            .map(StatusText::model)
            .distinct()
            .collect(Collectors.joining(", "));
  }

  private static String model(Model m) {
    return m.code() + " " + m.state();
  }

  private String ago(Instant at) {
    Duration age = Duration.between(at, now);
    return age.toHours() < 48
        ? "%d h %02d min ago".formatted(age.toHours(), age.toMinutesPart())
        : "%d days ago".formatted(age.toDays());
  }

  private static String duration(double seconds) {
    return seconds < 60
        ? String.format(Locale.ROOT, "%.0f s", seconds)
        : "%d min %02d s".formatted((long) seconds / 60, (long) seconds % 60);
  }

  private static String line(String name, String text) {
    return "%-12s %s".formatted(name, text.replaceAll("\\p{Cntrl}", " "));
  }
}
