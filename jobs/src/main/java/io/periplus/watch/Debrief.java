package io.periplus.watch;

import io.periplus.config.Company;
import io.periplus.config.Operations;
import io.periplus.night.Outcome;
import io.periplus.store.control.LogEntry;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.Releases;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * What is left behind when a night has ended, however it ended: summary, page, metrics, alerts. It
 * never fails a night: what goes wrong here is told in the log of the run.
 */
public final class Debrief {
  private static final int NIGHTS_REMEMBERED = 30;

  private final Path warehouse;
  private final Company company;
  private final Releases releases;
  private final String next;
  private final StatusFiles files;

  /**
   * A debrief for the nights of one warehouse.
   *
   * @param next command that runs a night again
   */
  public Debrief(Path warehouse, Company company, Releases releases, String next) {
    this.warehouse = warehouse;
    this.company = company;
    this.releases = releases;
    this.next = next;
    this.files = new StatusFiles(warehouse);
  }

  /** After a night that ended by itself; one that was published before leaves nothing new. */
  public void ended(SparkSession spark, NightWatch watch, Outcome outcome) {
    guarded(
        watch,
        () -> {
          NightSummary night = watch.ended(outcome);
          if (night.runId().isEmpty() || outcome.releaseId().isEmpty()) {
            return;
          }
          Manifest release = releases.manifest(outcome.releaseId());
          NightSummary filled =
              new SummaryReader(spark, release.releaseId(), releases.runsOf(Optional.of(release)))
                  .filled(night, operations().falseAlarms());
          Optional<Manifest> base =
              release.base().isEmpty()
                  ? Optional.empty()
                  : Optional.of(releases.manifest(release.base()));
          StatusFiles.replace(
              files.page(release.releaseId()), new StatusPage(filled, release, base).html());
          leave(watch, filled);
        });
  }

  /** After a night that an error stopped. */
  public void failed(NightWatch watch, RuntimeException failure) {
    guarded(watch, () -> leave(watch, watch.failed(failure)));
  }

  private void leave(NightWatch watch, NightSummary night) {
    List<NightSummary> earlier = files.newest(NIGHTS_REMEMBERED);
    files.keep(night);
    AlertRules rules = new AlertRules(next, company.zone(), operations().releaseBy());
    Map<String, Alert> open = files.open();
    List<Alert> send = AlertRules.toSend(rules.of(night, earlier), open, night.day());
    AlertHook hook = new AlertHook(operations());
    for (Alert alert : send) {
      files.keep(night, alert);
      watch.log("warn", "alert " + alert.text(), Map.of("code", alert.code()));
      hook.send(alert).ifPresent(problem -> watch.log("error", problem, Map.of()));
    }
    files.keep(open);
    if (!operations().metricsFile().isEmpty()) {
      StatusFiles.replace(
          Path.of(operations().metricsFile()),
          MetricsText.of(night, publishedAt(), warehouse.toFile().getUsableSpace()));
    }
  }

  private Instant publishedAt() {
    return releases.published().stream()
        .reduce((a, b) -> b)
        .map(LogEntry::at)
        .map(Instant::parse)
        .orElse(Instant.EPOCH);
  }

  private static void guarded(NightWatch watch, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      watch.log("error", "debrief: " + e.getClass().getSimpleName(), Map.of());
    }
  }

  private Operations operations() {
    return company.runtime().operations();
  }
}
