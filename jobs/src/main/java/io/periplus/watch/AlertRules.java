package io.periplus.watch;

import io.periplus.watch.NightSummary.Count;
import io.periplus.watch.NightSummary.Money;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a night somebody should look at; a pure function of its figures. */
final class AlertRules {
  private final String next;
  private final ZoneId zone;
  private final LocalTime releaseBy;

  /**
   * Rules of a company.
   *
   * @param next command that runs the night again
   * @param releaseBy local time by which a release should stand
   */
  AlertRules(String next, ZoneId zone, LocalTime releaseBy) {
    this.next = next;
    this.zone = zone;
    this.releaseBy = releaseBy;
  }

  /**
   * The alerts of a night.
   *
   * @param earlier nights before it, whose reasons for setting aside are known
   */
  List<Alert> of(NightSummary night, List<NightSummary> earlier) {
    List<Alert> alerts = new ArrayList<>();
    if (!night.isPublished()) {
      alerts.add(alert("page", night.code(), "", night, stopped(night), next));
    }
    for (String missing : night.degraded()) {
      alerts.add(alert("warn", "DEGRADED", missing, night, missing, "./periplus status"));
    }
    night
        .findings()
        .forEach(
            f ->
                alerts.add(
                    alert("warn", f.kind(), f.what(), night, f.sentence(), "./periplus status")));
    newReasons(night, earlier)
        .forEach(
            reason ->
                alerts.add(
                    alert(
                        "warn",
                        reason,
                        reason,
                        night,
                        "rows are set aside as " + reason + " for the first time",
                        "./periplus quarantine list --reason " + reason)));
    for (Money money : night.landing().money()) {
      if (money.difference().signum() != 0) {
        String text =
            "%s %s landed and is unaccounted for"
                .formatted(money.difference().toPlainString(), money.currency());
        alerts.add(alert("page", "PER-2002", money.currency(), night, text, "./periplus status"));
      }
    }
    if (night.isPublished() && isLate(night)) {
      String text = "the release of %s came after %s".formatted(night.day(), releaseBy);
      alerts.add(alert("warn", "RELEASE_LATE", "", night, text, "./periplus status"));
    }
    return alerts;
  }

  /**
   * What to send: alerts that were not open, and the end of those that were.
   *
   * @param open alerts of earlier nights that are not over, by id; brought up to date
   */
  static List<Alert> toSend(List<Alert> now, Map<String, Alert> open, String day) {
    List<Alert> send = new ArrayList<>();
    Map<String, Alert> still = new LinkedHashMap<>();
    for (Alert alert : now) {
      Alert before = open.get(alert.id());
      Alert seen = before == null ? alert : alert.firstSeen(before.firstDay());
      if (still.put(seen.id(), seen) == null && before == null) {
        send.add(seen);
      }
    }
    open.values().stream()
        .filter(before -> !still.containsKey(before.id()))
        .forEach(before -> send.add(before.cleared(day)));
    open.clear();
    open.putAll(still);
    return send;
  }

  private static String stopped(NightSummary night) {
    return "the night of %s stopped%s: %s"
        .formatted(
            night.day(),
            night.stoppedIn().isEmpty() ? "" : " in stage " + night.stoppedIn(),
            night.message());
  }

  private static Set<String> newReasons(NightSummary night, List<NightSummary> earlier) {
    Set<String> known =
        earlier.stream()
            .flatMap(n -> n.setAside().stream())
            .map(Count::reason)
            .collect(Collectors.toSet());
    return earlier.isEmpty()
        ? Set.of()
        : night.setAside().stream()
            .map(Count::reason)
            .filter(reason -> !known.contains(reason))
            .collect(Collectors.toSet());
  }

  private boolean isLate(NightSummary night) {
    ZonedDateTime due = night.businessDay().plusDays(1).atTime(releaseBy).atZone(zone);
    // A day that is closed long after it was over is a backfill, not a late night.
    return night.ended().isAfter(due.toInstant())
        && night.ended().isBefore(due.plusDays(1).toInstant());
  }

  private static Alert alert(
      String severity, String code, String subject, NightSummary night, String text, String next) {
    String id = code + (subject.isEmpty() ? "" : ":" + subject);
    return new Alert(id, severity, code, text, next, night.day(), night.day());
  }
}
