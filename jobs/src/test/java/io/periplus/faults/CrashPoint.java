package io.periplus.faults;

import static io.periplus.faults.CrashPoint.When.AFTER;
import static io.periplus.faults.CrashPoint.When.BEFORE;
import static io.periplus.faults.CrashPoint.When.TEMP;

import java.util.List;

/**
 * A place in a night where the process is killed.
 *
 * @param name as the soak prints it
 * @param work what the process does that passes there: night, maintain or rollback
 * @param door pattern of what is put, such as {@code log/publish} or {@code delta/gold.*./WRITE}
 * @param when before the put, with half of it written aside, or after it
 * @param passage which passage of such a put: the n-th
 */
record CrashPoint(String name, String work, String door, When when, int passage) {

  enum When {
    BEFORE,
    TEMP,
    AFTER
  }

  /** Every named point, in the order of a night. */
  static final List<CrashPoint> ALL =
      List.of(
          night("lease.open.before", "log/open", BEFORE),
          night("lease.open.after", "log/open", AFTER),
          night("lease.open.temp", "log/open", TEMP),
          night("lease.beat.temp", "beat", TEMP),
          night("lease.beat.after", "beat", AFTER),
          night("inputs.list.after", "inputs.jsonl", BEFORE),
          night("inputs.freeze.temp", "inputs.jsonl", TEMP),
          night("inputs.freeze.after", "inputs.jsonl", AFTER),
          night("run.start.temp", "run.json", TEMP),
          night("run.start.after", "run.json", AFTER),
          night("bronze.append.data", "delta/bronze\\..*/WRITE", BEFORE),
          night("bronze.append.after", "delta/bronze\\..*/WRITE", AFTER),
          new CrashPoint("bronze.between", "night", "delta/bronze\\..*/WRITE", BEFORE, 2),
          night("quarantine.append.data", "delta/ops.quarantine/WRITE", BEFORE),
          night("quarantine.append.after", "delta/ops.quarantine/WRITE", AFTER),
          night("balance.append.after", "delta/ops.landing_balance/WRITE", AFTER),
          night("files.append.data", "delta/ops.file/WRITE", BEFORE),
          night("files.append.after", "delta/ops.file/WRITE", AFTER),
          night("ingest.done.temp", "stages/ingest.json", TEMP),
          night("ingest.done.after", "stages/ingest.json", AFTER),
          night("silver.write.data", "delta/silver\\..*/WRITE", BEFORE),
          night("silver.write.after", "delta/silver\\..*/WRITE", AFTER),
          new CrashPoint("silver.between", "night", "delta/silver\\..*/WRITE", BEFORE, 2),
          night("journey.fold.data", "delta/silver.journey/WRITE", BEFORE),
          night("journey.fold.after", "delta/silver.journey/WRITE", AFTER),
          night("features.write.data", "delta/features\\..*/WRITE", BEFORE),
          night("features.write.after", "delta/features\\..*/WRITE", AFTER),
          new CrashPoint("journey.aside.after", "night", "delta/ops.quarantine/WRITE", AFTER, 2),
          night("journey.done.after", "stages/journey.json", AFTER),
          night("models.registry.data", "delta/models\\..*/WRITE", BEFORE),
          night("models.registry.after", "delta/models\\..*/WRITE", AFTER),
          night("models.done.after", "stages/models.json", AFTER),
          night("gold.write.data", "delta/gold\\..*/WRITE", BEFORE),
          night("gold.write.first.after", "delta/gold\\..*/WRITE", AFTER),
          new CrashPoint("gold.between", "night", "delta/gold\\..*/WRITE", BEFORE, 2),
          new CrashPoint("gold.write.last.after", "night", "delta/gold\\..*/WRITE", AFTER, 3),
          night("gold.done.temp", "stages/gold.json", TEMP),
          night("gold.done.after", "stages/gold.json", AFTER),
          night("audit.before", "audit.json", BEFORE),
          night("audit.temp", "audit.json", TEMP),
          night("audit.after", "audit.json", AFTER),
          night("manifest.temp", "manifest", TEMP),
          night("manifest.after", "manifest", AFTER),
          night("flip.before", "log/publish", BEFORE),
          night("flip.temp", "log/publish", TEMP),
          night("flip.after", "log/publish", AFTER),
          night("current.temp", "CURRENT", TEMP),
          night("current.after", "CURRENT", AFTER),
          night("release.append.data", "delta/ops.release/WRITE", BEFORE),
          night("release.append.after", "delta/ops.release/WRITE", AFTER),
          night("publish.done.after", "stages/publish.json", AFTER),
          night("ledger.append.data", "delta/ops.run/WRITE", BEFORE),
          night("ledger.append.after", "delta/ops.run/WRITE", AFTER),
          night("lease.close.before", "log/close", BEFORE),
          night("lease.close.after", "log/close", AFTER),
          new CrashPoint("retire.after", "maintain", "log/retire", AFTER, 1),
          new CrashPoint("vacuum.table.middle", "maintain", "delete", BEFORE, 2),
          new CrashPoint("compact.data", "maintain", "delta/bronze\\..*/OPTIMIZE", BEFORE, 1),
          new CrashPoint("compact.after", "maintain", "delta/bronze\\..*/OPTIMIZE", AFTER, 1),
          new CrashPoint("rollback.before", "rollback", "log/rollback", BEFORE, 1),
          new CrashPoint("rollback.after", "rollback", "log/rollback", AFTER, 1));

  static CrashPoint named(String name) {
    return ALL.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  private static CrashPoint night(String name, String door, When when) {
    return new CrashPoint(name, "night", door, when, 1);
  }

  boolean isAt(String put) {
    return put.matches(door);
  }
}
