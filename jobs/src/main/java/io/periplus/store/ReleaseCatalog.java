package io.periplus.store;

import io.periplus.errors.ReleaseErrors;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.Releases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.NamespaceChange;
import org.apache.spark.sql.connector.catalog.SupportsNamespaces;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.connector.catalog.TableChange;
import org.apache.spark.sql.connector.catalog.TableInfo;
import org.apache.spark.sql.connector.catalog.TableWritePrivilege;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * Names of tables as readers see them: {@code periplus.gold.fact_episode} is that table at the
 * version that the current release names, or the release that {@code set periplus.release} pins.
 * Nothing can be written through it.
 */
public final class ReleaseCatalog implements TableCatalog, SupportsNamespaces {
  /** Session setting that pins a release. */
  public static final String PIN = "periplus.release";

  private static final Set<String> LAYERS = Set.of("silver", "features", "models", "gold", "ops");

  private String name = "periplus";
  private Path warehouse = Path.of("");
  private Releases releases = new Releases(warehouse, Clock.systemUTC());

  @Override
  public void initialize(String catalog, CaseInsensitiveStringMap options) {
    name = catalog;
    warehouse = Path.of(options.get("warehouse"));
    releases = new Releases(warehouse, Clock.systemUTC());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Table loadTable(Identifier ident) throws NoSuchTableException {
    return load(ident, release());
  }

  /** {@code version as of 'R20261121-4711'}. */
  @Override
  public Table loadTable(Identifier ident, String version) throws NoSuchTableException {
    return load(ident, Optional.of(releases.readable(version)));
  }

  /**
   * {@code timestamp as of '2026-03-01'}: the release that was current then.
   *
   * @param micros since 1970, UTC
   */
  @Override
  public Table loadTable(Identifier ident, long micros) throws NoSuchTableException {
    Instant then = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    return load(ident, releases.state().currentAt(then).map(e -> releases.readable(e.releaseId())));
  }

  @Override
  public Table loadTable(Identifier ident, Set<TableWritePrivilege> writePrivileges) {
    throw ReleaseErrors.readOnly(ident.toString());
  }

  @Override
  public Identifier[] listTables(String[] namespace) throws NoSuchNamespaceException {
    String layer = layer(namespace);
    return release().stream()
        .flatMap(m -> m.tables().stream())
        .filter(t -> t.isVisible() && t.name().startsWith(layer + "."))
        .map(t -> Identifier.of(namespace, t.name().substring(layer.length() + 1)))
        .toArray(Identifier[]::new);
  }

  @Override
  public String[][] listNamespaces() {
    return LAYERS.stream().sorted().map(l -> new String[] {l}).toArray(String[][]::new);
  }

  @Override
  public String[][] listNamespaces(String[] namespace) {
    return namespace.length == 0 ? listNamespaces() : new String[0][];
  }

  @Override
  public Map<String, String> loadNamespaceMetadata(String[] namespace)
      throws NoSuchNamespaceException {
    layer(namespace);
    return Map.of();
  }

  private Table load(Identifier ident, Optional<Manifest> release) throws NoSuchTableException {
    String full = String.join(".", ident.namespace()) + "." + ident.name();
    if (full.startsWith("ops.")) {
      return delta(ident, warehouse.resolve("ops").resolve(ident.name()), "");
    }
    Optional<Manifest.TableVersion> found =
        release.flatMap(m -> m.table(full)).filter(Manifest.TableVersion::isVisible);
    if (found.isEmpty()) {
      throw new NoSuchTableException(ident);
    }
    return delta(
        ident, warehouse.resolve(found.get().path()), Long.toString(found.get().version()));
  }

  private static Table delta(Identifier ident, Path folder, String version)
      throws NoSuchTableException {
    if (!folder.resolve("_delta_log").toFile().isDirectory()) {
      throw new NoSuchTableException(ident);
    }
    TableCatalog delta =
        (TableCatalog)
            SparkSession.active().sessionState().catalogManager().catalog("spark_catalog");
    Identifier path = Identifier.of(new String[] {"delta"}, folder.toString());
    return version.isEmpty() ? delta.loadTable(path) : delta.loadTable(path, version);
  }

  private Optional<Manifest> release() {
    // The SQL command `set` keeps the quotes of its value.
    String pin = SparkSession.active().conf().get(PIN, "").replaceAll("^'|'$", "");
    return pin.isEmpty() ? releases.current() : Optional.of(releases.readable(pin));
  }

  private static String layer(String[] namespace) throws NoSuchNamespaceException {
    if (namespace.length != 1 || !LAYERS.contains(namespace[0])) {
      throw new NoSuchNamespaceException(namespace);
    }
    return namespace[0];
  }

  @Override
  public Table createTable(Identifier ident, TableInfo info) {
    throw ReleaseErrors.readOnly(ident.toString());
  }

  @Override
  public Table alterTable(Identifier ident, TableChange... changes) {
    throw ReleaseErrors.readOnly(ident.toString());
  }

  @Override
  public boolean dropTable(Identifier ident) {
    throw ReleaseErrors.readOnly(ident.toString());
  }

  @Override
  public void renameTable(Identifier from, Identifier to) {
    throw ReleaseErrors.readOnly(from.toString());
  }

  @Override
  public void createNamespace(String[] namespace, Map<String, String> metadata) {
    throw ReleaseErrors.readOnly(Arrays.toString(namespace));
  }

  @Override
  public void alterNamespace(String[] namespace, NamespaceChange... changes) {
    throw ReleaseErrors.readOnly(Arrays.toString(namespace));
  }

  @Override
  public boolean dropNamespace(String[] namespace, boolean cascade) {
    throw ReleaseErrors.readOnly(Arrays.toString(namespace));
  }
}
