package io.periplus.night;

import io.periplus.errors.ContractErrors;
import io.periplus.errors.RunErrors;
import io.periplus.store.DeltaStore;
import io.periplus.store.ReleaseFiles;
import io.periplus.store.control.Manifest;
import io.periplus.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must hold before readers may see a night, at exactly the versions that they will see. The
 * rules of the rows were kept when each table was written; here it is proved that what stands on
 * disk is what was checked then, and nothing else.
 */
final class Audit {
  private final DeltaStore store;
  private final ReleaseFiles files;
  private final Run run;

  Audit(DeltaStore store, ReleaseFiles files, Run run) {
    this.store = store;
    this.files = files;
    this.run = run;
  }

  /**
   * Passes the tables of a release, or refuses them.
   *
   * @return digest of the audit's file
   * @throws io.periplus.errors.PeriplusException PER-2003 when a table is missing, PER-4016 when
   *     one rests on rows of somebody else, PER-2004 when its files do not hold what was written
   */
  String pass(Plan plan, List<Table> declared, List<Manifest.TableVersion> tables) {
    complete(plan, tables);
    Map<String, Table> byName = declared.stream().collect(Collectors.toMap(Table::id, t -> t));
    List<Map<String, Object>> seen = new ArrayList<>();
    List<String> differences = new ArrayList<>();
    for (Manifest.TableVersion t : tables) {
      if (t.isChanged()) {
        Table table = byName.get(t.name());
        store.ensureOwn(table, run.state().baseVersion(table), t.version(), run.author());
      }
      ReleaseFiles.Version version = files.of(t.path(), t.version());
      seen.add(Map.of("table", t.name(), "version", t.version(), "rows", version.rows()));
      if (version.rows() != t.rows()) {
        differences.add(
            "%s holds %d rows and %d were written".formatted(t.name(), version.rows(), t.rows()));
      }
      version.missing().forEach(f -> differences.add(t.name() + ": " + f + " is missing"));
    }
    String sha256 = run.files().audited(told(seen, differences));
    if (!differences.isEmpty()) {
      throw RunErrors.notAsWritten(run.night().businessDate(), differences);
    }
    return sha256;
  }

  private static Map<String, Object> told(
      List<Map<String, Object>> seen, List<String> differences) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("format", "periplus-audit/1");
    told.put("tables", seen);
    told.put("passed", differences.isEmpty());
    told.put("differences", differences);
    return told;
  }

  /** Every table that a job makes is part of the release. */
  private void complete(Plan plan, List<Manifest.TableVersion> tables) {
    Set<String> present =
        tables.stream().map(Manifest.TableVersion::name).collect(Collectors.toSet());
    List<String> missing =
        plan.jobs().stream()
            .flatMap(job -> job.outputs().stream())
            .map(Table::id)
            .filter(id -> !present.contains(id))
            .toList();
    if (!missing.isEmpty()) {
      throw ContractErrors.incomplete(run.night().businessDate(), missing);
    }
  }
}
