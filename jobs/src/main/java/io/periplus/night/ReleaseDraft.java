package io.periplus.night;

import io.periplus.job.RunState;
import io.periplus.store.DeltaStore;
import io.periplus.store.TableState;
import io.periplus.store.control.Manifest;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Makes the manifest of a run. It holds no time of day and no token, so that a run that was killed
 * and resumed writes the same bytes.
 */
final class ReleaseDraft {
  private final SparkSession spark;
  private final Run run;
  private final Plan plan;
  private final List<Manifest.TableVersion> tables;

  /**
   * The draft of a run's release.
   *
   * @param declared every table that jobs make or read
   */
  ReleaseDraft(SparkSession spark, Run run, Plan plan, List<Table> declared) {
    this.spark = spark;
    this.run = run;
    this.plan = plan;
    this.tables =
        declared.stream()
            .filter(t -> t.layer() != Layer.OPS)
            .flatMap(t -> run.state().of(t).map(s -> version(run.state(), t, s)).stream())
            .toList();
  }

  List<Manifest.TableVersion> tables() {
    return tables;
  }

  /**
   * The manifest, when the audit has passed the tables.
   *
   * @param auditSha256 digest of the audit's file
   */
  Manifest manifest(String configSha256, String auditSha256) {
    return new Manifest(
        run.releaseId(),
        run.number(),
        run.id(),
        run.night().businessDate(),
        run.night().asOf(),
        run.night().zone().getId(),
        run.reason(),
        run.fingerprint(),
        configSha256,
        plan.digest(),
        Code.version(),
        run.base().map(Manifest::releaseId).orElse(""),
        run.base().map(Manifest::sha256).orElse(""),
        tables,
        models(),
        auditSha256,
        run.degraded());
  }

  /** What each model's fit of tonight was, by its digest. */
  private List<Manifest.ModelDigest> models() {
    return plan.tables().stream()
        .filter(t -> t.layer() == Layer.MODELS && t.column("fit_hash").isPresent())
        .map(
            t ->
                run.state()
                    .read(spark, t)
                    .select("model_code", "model_run_id", "fit_hash", "state"))
        .reduce(Dataset::union)
        .map(rows -> rows.orderBy("model_code", "model_run_id").collectAsList())
        .orElse(List.of())
        .stream()
        .map(ReleaseDraft::model)
        .toList();
  }

  private static Manifest.ModelDigest model(Row row) {
    return new Manifest.ModelDigest(
        row.getString(0), row.getString(1), row.getString(2), row.getString(3));
  }

  private static Manifest.TableVersion version(RunState state, Table table, TableState s) {
    return new Manifest.TableVersion(
        table.id(),
        DeltaStore.pathOf(table),
        s.version(),
        state.isChanged(table),
        Plan.isVisible(table),
        s.rows(),
        s.contentHash());
  }
}
