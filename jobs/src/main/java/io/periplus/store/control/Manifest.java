package io.periplus.store.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.periplus.errors.ReleaseErrors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a release is: for every table of the plan, the Delta version that belongs to it. Immutable,
 * and sealed with a digest.
 *
 * @param releaseId such as {@code R20261121-4711}
 * @param runNumber number of the run that made it
 * @param runId business date and run number
 * @param businessDate the day that it closes
 * @param asOf the instant at which that day ended
 * @param zone where the day ended
 * @param reason nightly, correction of a date that was published with other inputs, or maintenance
 * @param fingerprint digest of everything that went in
 * @param configSha256 digest of the effective configuration
 * @param planSha256 digest of tables, jobs and SQL
 * @param codeVersion version of the program
 * @param base release on which it was built; empty for the first
 * @param baseSha256 digest of that release; empty for the first
 * @param tables every table with its version
 * @param models every model with the digest of its fit
 * @param auditSha256 digest of the audit that passed it
 * @param degraded what is missing, in words
 */
public record Manifest(
    String releaseId,
    long runNumber,
    String runId,
    LocalDate businessDate,
    Instant asOf,
    String zone,
    String reason,
    String fingerprint,
    String configSha256,
    String planSha256,
    String codeVersion,
    String base,
    String baseSha256,
    List<TableVersion> tables,
    List<ModelDigest> models,
    String auditSha256,
    List<String> degraded) {

  static final String FORMAT = "periplus-release/1";

  public Manifest {
    tables = List.copyOf(tables);
    models = List.copyOf(models);
    degraded = List.copyOf(degraded);
  }

  /**
   * One table at its version.
   *
   * @param name layer and name
   * @param path folder relative to the warehouse
   * @param version Delta version
   * @param isChanged whether this release's run wrote it
   * @param isVisible whether readers see it; bronze is state, not a publication
   * @param rows how many rows it holds
   * @param contentHash digest of its content, free of row order and file layout
   */
  public record TableVersion(
      String name,
      String path,
      long version,
      boolean isChanged,
      boolean isVisible,
      long rows,
      String contentHash) {

    /** The same rows at another version. */
    public TableVersion at(long other, boolean changed) {
      return new TableVersion(name, path, other, changed, isVisible, rows, contentHash);
    }
  }

  /**
   * One model of the release.
   *
   * @param name its code, such as churn
   * @param id its fit: model, as-of day and digest
   * @param sha256 digest of the fitted figures
   * @param state champion or refused
   */
  public record ModelDigest(String name, String id, String sha256, String state) {}

  public Optional<TableVersion> table(String name) {
    return tables.stream().filter(t -> t.name().equals(name)).findFirst();
  }

  /** The tables by name. */
  public Map<String, TableVersion> byName() {
    return tables.stream().collect(Collectors.toMap(TableVersion::name, Function.identity()));
  }

  /** A release of the same rows, made by another run on this one. */
  public Manifest followedBy(String run, long number, String why, List<TableVersion> moved) {
    return new Manifest(
        "R" + run,
        number,
        run,
        businessDate,
        asOf,
        zone,
        why,
        fingerprint,
        configSha256,
        planSha256,
        codeVersion,
        releaseId,
        sha256(),
        moved,
        models,
        auditSha256,
        degraded);
  }

  /** Canonical JSON with its digest. */
  public String text() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", FORMAT);
    fields.put("release_id", releaseId);
    fields.put("run_number", runNumber);
    fields.put("run_id", runId);
    fields.put("business_date", businessDate.toString());
    fields.put("as_of", asOf.toString());
    fields.put("zone", zone);
    fields.put("reason", reason);
    fields.put("fingerprint", fingerprint);
    fields.put("config_sha256", configSha256);
    fields.put("plan_sha256", planSha256);
    fields.put("code_version", codeVersion);
    fields.put("base", Map.of("release_id", base, "sha256", baseSha256));
    fields.put("tables", tables.stream().map(Manifest::fields).toList());
    fields.put("models", models.stream().map(Manifest::fields).toList());
    fields.put("audit", Map.of("sha256", auditSha256));
    fields.put("degraded", degraded);
    return Canonical.sealed(fields);
  }

  /** The digest by which the control log names this manifest. */
  public String sha256() {
    return Canonical.parse(text()).get("sha256").asText();
  }

  static Manifest parse(String text) {
    JsonNode json = Canonical.parse(text);
    if (!FORMAT.equals(json.path("format").asText())) {
      throw ReleaseErrors.newerFormat(json.path("format").asText(), FORMAT);
    }
    List<TableVersion> tables = new ArrayList<>();
    json.get("tables").forEach(t -> tables.add(table(t)));
    List<ModelDigest> models = new ArrayList<>();
    json.path("models").forEach(m -> models.add(model(m)));
    List<String> degraded = new ArrayList<>();
    json.get("degraded").forEach(d -> degraded.add(d.asText()));
    return new Manifest(
        json.get("release_id").asText(),
        json.get("run_number").asLong(),
        json.get("run_id").asText(),
        LocalDate.parse(json.get("business_date").asText()),
        Instant.parse(json.get("as_of").asText()),
        json.get("zone").asText(),
        json.get("reason").asText(),
        json.get("fingerprint").asText(),
        json.get("config_sha256").asText(),
        json.get("plan_sha256").asText(),
        json.get("code_version").asText(),
        json.get("base").get("release_id").asText(),
        json.get("base").get("sha256").asText(),
        tables,
        models,
        json.path("audit").path("sha256").asText(),
        degraded);
  }

  private static Map<String, Object> fields(TableVersion t) {
    return Map.of(
        "name", t.name(),
        "path", t.path(),
        "version", t.version(),
        "changed", t.isChanged(),
        "visible", t.isVisible(),
        "rows", t.rows(),
        "content_hash", t.contentHash());
  }

  private static Map<String, Object> fields(ModelDigest m) {
    return Map.of("name", m.name(), "id", m.id(), "sha256", m.sha256(), "state", m.state());
  }

  private static ModelDigest model(JsonNode m) {
    return new ModelDigest(
        m.get("name").asText(),
        m.get("id").asText(),
        m.get("sha256").asText(),
        m.get("state").asText());
  }

  private static TableVersion table(JsonNode t) {
    return new TableVersion(
        t.get("name").asText(),
        t.get("path").asText(),
        t.get("version").asLong(),
        t.get("changed").asBoolean(),
        t.get("visible").asBoolean(),
        t.get("rows").asLong(),
        t.get("content_hash").asText());
  }
}
