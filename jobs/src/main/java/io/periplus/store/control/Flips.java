package io.periplus.store.control;

import io.periplus.errors.ReleaseErrors;
import io.periplus.store.control.LogEntry.Kind;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Changes what readers see: publishes a release, goes back to one, ends the reading of old ones.
 */
public final class Flips {
  private final ControlFiles files;
  private final ControlLog log;
  private final Releases releases;
  private final Path current;
  private final Clock clock;

  Flips(ControlFiles files, ControlLog log, Releases releases, Path current, Clock clock) {
    this.files = files;
    this.log = log;
    this.releases = releases;
    this.current = current;
    this.clock = clock;
  }

  /**
   * Writes the manifest and flips: from the moment its log entry exists, readers see this release.
   *
   * @return whether a flip was needed: a run that was killed after its flip needs none
   * @throws io.periplus.errors.PeriplusException PER-5007 when another manifest has its name,
   *     PER-4013 when the lease is lost, PER-4018 when readers see another release than its base
   */
  public boolean publish(Lease lease, Manifest manifest) {
    String id = manifest.releaseId();
    Path file = releases.manifestFile(id);
    if (!files.putIfAbsent(file, manifest.text()) && !files.read(file).equals(manifest.text())) {
      throw ReleaseErrors.otherManifest(id, file);
    }
    Manifest stands = releases.verified(id, manifest.sha256());
    Optional<LogEntry> flip = log.append(state -> flip(state, lease, stands));
    pointPeople();
    return flip.isPresent();
  }

  private Optional<LogEntry> flip(LogState state, Lease lease, Manifest manifest) {
    if (state.published(manifest.releaseId()).isPresent()) {
      return Optional.empty();
    }
    lease.ensureMine(state);
    String seen = state.current().map(LogEntry::releaseId).orElse("");
    if (!seen.equals(manifest.base())) {
      throw ReleaseErrors.baseMoved(manifest.releaseId(), manifest.base(), seen);
    }
    Map<String, String> said =
        Map.of(
            "business_date", manifest.businessDate().toString(),
            "release_id", manifest.releaseId(),
            "sha256", manifest.sha256(),
            "base", manifest.base());
    return Optional.of(
        log.draft(state.next(), Kind.PUBLISH, manifest.runId(), lease.token(), said));
  }

  /**
   * Makes an older release current again, or a newer one after a rollback: one entry, no data
   * moved, no lease taken. A night that builds meanwhile is refused at its flip.
   *
   * @return whether anything changed: a release that is current stays so
   * @throws io.periplus.errors.PeriplusException PER-5004 for a retired release, PER-5005 for an
   *     unknown one
   */
  public boolean rollback(String releaseId, String reason) {
    Manifest to = releases.readable(releaseId);
    Optional<LogEntry> entry = log.append(state -> back(state, to, reason));
    pointPeople();
    return entry.isPresent();
  }

  private Optional<LogEntry> back(LogState state, Manifest to, String reason) {
    String seen = state.current().map(LogEntry::releaseId).orElse("");
    if (seen.equals(to.releaseId())) {
      return Optional.empty();
    }
    Map<String, String> said =
        Map.of(
            "business_date", to.businessDate().toString(),
            "release_id", to.releaseId(),
            "sha256", to.sha256(),
            "from", seen,
            "reason", reason);
    return Optional.of(log.draft(state.next(), Kind.ROLLBACK, "", 0, said));
  }

  /**
   * Ends the reading of releases beyond what is kept; their files stay for the grace.
   *
   * @return the releases that this call retired
   */
  public Set<String> retire(Lease lease, Retention retention) {
    Set<String> retired = new LinkedHashSet<>();
    log.append(
        state -> {
          lease.ensureMine(state);
          retired.clear();
          retired.addAll(retention.retirable(state, clock.instant()));
          Map<String, String> said = Map.of("release_ids", String.join(" ", retired));
          return retired.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  log.draft(state.next(), Kind.RETIRE, lease.open().runId(), lease.token(), said));
        });
    return retired;
  }

  /** Whether the files of retired releases may go: every query that began has had its time. */
  public boolean mayVacuum(Retention retention) {
    return retention.isGraceOver(log.state(), clock.instant());
  }

  /** A cache for people; readers walk the log. */
  private void pointPeople() {
    log.state()
        .current()
        .ifPresent(
            e -> {
              Map<String, Object> said =
                  Map.of("seq", e.seq(), "release_id", e.releaseId(), "sha256", e.sha256());
              files.replace(current, Canonical.text(said) + "\n");
            });
  }
}
