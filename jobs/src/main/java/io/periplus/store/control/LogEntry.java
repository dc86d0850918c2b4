package io.periplus.store.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.periplus.errors.ReleaseErrors;
import io.periplus.errors.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One numbered entry of the control log.
 *
 * @param seq its number
 * @param kind what it says
 * @param runId the run it belongs to; empty where it belongs to none
 * @param token number of the {@code open} entry by which its writer took the lease; 0 without one
 * @param nonce tells this entry from another of the same number when an answer is lost
 * @param at when it was written, for people only: nothing is ordered by it
 * @param by who wrote it
 * @param said the further fields of its kind, such as {@code release_id}
 */
public record LogEntry(
    long seq,
    Kind kind,
    String runId,
    long token,
    String nonce,
    String at,
    ProcessId by,
    Map<String, String> said) {

  static final String FORMAT = "periplus-log/1";

  private static final List<String> COMMON =
      List.of("format", "seq", "kind", "run_id", "token", "nonce", "at", "by");

  /** What an entry says. */
  public enum Kind {
    /** The lease is taken, for a run. */
    OPEN,
    /** The lease of a token is let go. */
    CLOSE,
    /** The flip: from here readers see a new release. */
    PUBLISH,
    /** The flip back. */
    ROLLBACK,
    /** These releases can no longer be read. */
    RETIRE
  }

  public LogEntry {
    said = Map.copyOf(said);
  }

  /** A further field; empty when the entry does not say it. */
  public String said(String field) {
    return said.getOrDefault(field, "");
  }

  /** The day that the run closes. */
  public LocalDate businessDate() {
    return LocalDate.parse(said("business_date"));
  }

  /** The release that this entry made current; empty otherwise. */
  public String releaseId() {
    return said("release_id");
  }

  /** Digest of that release's manifest; empty otherwise. */
  public String sha256() {
    return said("sha256");
  }

  /** How a {@code close} ended: done, parked, failed or stopped; empty otherwise. */
  public String outcome() {
    return said("outcome");
  }

  /** The number of the run, which is that of its first entry; 0 for an entry without a run. */
  public long runNumber() {
    return runId.isEmpty() ? 0 : Long.parseLong(runId.substring(runId.indexOf('-') + 1));
  }

  /** Whether readers see another release from this entry on. */
  public boolean isFlip() {
    return kind == Kind.PUBLISH || kind == Kind.ROLLBACK;
  }

  /** Who wrote an {@code open} entry, as messages name him. */
  public Told.Holder holder() {
    return new Told.Holder(runId, said("stage"), by.host(), by.pid(), by.user());
  }

  Instant instant() {
    return Instant.parse(at);
  }

  static LogEntry parse(String text) {
    JsonNode json = Canonical.parse(text);
    if (!FORMAT.equals(json.path("format").asText())) {
      throw ReleaseErrors.newerFormat(json.path("format").asText(), FORMAT);
    }
    Map<String, String> said = new TreeMap<>();
    json.properties().stream()
        .filter(e -> !COMMON.contains(e.getKey()))
        .forEach(e -> said.put(e.getKey(), e.getValue().asText()));
    return new LogEntry(
        json.get("seq").asLong(),
        Kind.valueOf(json.get("kind").asText().toUpperCase(Locale.ROOT)),
        json.path("run_id").asText(),
        json.path("token").asLong(),
        json.path("nonce").asText(),
        json.get("at").asText(),
        ProcessId.parse(json.get("by")),
        said);
  }

  String text() {
    Map<String, Object> fields = new TreeMap<>(said);
    fields.put("format", FORMAT);
    fields.put("seq", seq);
    fields.put("kind", kind.name().toLowerCase(Locale.ROOT));
    fields.put("run_id", runId);
    fields.put("token", token);
    fields.put("nonce", nonce);
    fields.put("at", at);
    fields.put("by", by.fields());
    return Canonical.text(fields) + "\n";
  }
}
