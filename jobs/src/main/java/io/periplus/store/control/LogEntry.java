package io.periplus.store.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One numbered entry of the control log.
 *
 * @param seq its number; an {@code open} entry's number is the run's number
 * @param kind open, close, publish
 * @param runId the run it belongs to
 * @param businessDate the day that the run closes
 * @param releaseId the release that a {@code publish} makes current; empty otherwise
 * @param sha256 digest of that release's manifest; empty otherwise
 * @param outcome how a {@code close} ended: done, failed; empty otherwise
 * @param at when it was written, for people only: nothing is ordered by it
 */
public record LogEntry(
    long seq,
    String kind,
    String runId,
    LocalDate businessDate,
    String releaseId,
    String sha256,
    String outcome,
    String at) {

  static final String FORMAT = "periplus-log/1";

  static LogEntry parse(String text) {
    JsonNode json = Canonical.parse(text);
    return new LogEntry(
        json.get("seq").asLong(),
        json.get("kind").asText(),
        json.get("run_id").asText(),
        LocalDate.parse(json.get("business_date").asText()),
        optional(json, "release_id"),
        optional(json, "sha256"),
        optional(json, "outcome"),
        optional(json, "at"));
  }

  String text() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", FORMAT);
    fields.put("seq", seq);
    fields.put("kind", kind);
    fields.put("run_id", runId);
    fields.put("business_date", businessDate.toString());
    putIfPresent(fields, "release_id", releaseId);
    putIfPresent(fields, "sha256", sha256);
    putIfPresent(fields, "outcome", outcome);
    putIfPresent(fields, "at", at);
    return Canonical.text(fields) + "\n";
  }

  private static void putIfPresent(Map<String, Object> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }

  private static String optional(JsonNode json, String name) {
    return Optional.ofNullable(json.get(name)).map(JsonNode::asText).orElse("");
  }
}
