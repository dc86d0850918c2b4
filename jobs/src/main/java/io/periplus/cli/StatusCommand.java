package io.periplus.cli;

import io.periplus.store.ReleaseCatalog;
import io.periplus.store.Sessions;
import io.periplus.store.control.LogEntry;
import io.periplus.store.control.LogState;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.Releases;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says in ten lines how the warehouse stands. */
@Command(
    name = "status",
    description = "Say how the warehouse stands: release, unfinished runs, rows set aside, money.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Runnable {
  @Mixin private WarehouseOption warehouse = new WarehouseOption();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Path folder = warehouse.existing();
    Releases releases = warehouse.releases();
    PrintWriter out = spec.commandLine().getOut();
    Optional<Manifest> current = releases.current();
    List<LogEntry> unfinished = unfinished(releases);
    out.println(verdict(current, unfinished));
    out.println("warehouse    " + folder);
    current.ifPresent(m -> release(out, m));
    for (LogEntry run : unfinished) {
      out.println(
          "unfinished   %s, begun %s; run its night again: it resumes, or tells why not"
              .formatted(run.runId(), run.at()));
    }
    releases
        .state()
        .holder()
        .ifPresent(
            h ->
                out.println(
                    "lease        run %s (%s), process %d on %s, token %d"
                        .formatted(
                            h.runId(), h.said("stage"), h.by().pid(), h.by().host(), h.token())));
    current.ifPresent(m -> ledger(out, folder, m));
    out.flush();
  }

  /** Runs after the current release that published nothing, each by its first entry. */
  private static List<LogEntry> unfinished(Releases releases) {
    LogState log = releases.state();
    long last = log.current().map(LogEntry::seq).orElse(0L);
    return log.entries().stream()
        .filter(e -> e.kind() == LogEntry.Kind.OPEN && e.seq() > last)
        .filter(e -> e.seq() == e.runNumber() && !log.isPublished(e.runId()))
        .filter(e -> !e.said("stage").equals("maintenance"))
        .toList();
  }

  private static String verdict(Optional<Manifest> current, List<LogEntry> unfinished) {
    if (current.isEmpty()) {
      return "Nothing was published yet: readers see no table.";
    }
    String said = "Readers see " + current.get().businessDate() + ", whole";
    return unfinished.isEmpty()
        ? said + "; no night is unfinished."
        : said + "; " + unfinished.size() + " night(s) after it did not end well.";
  }

  private static void release(PrintWriter out, Manifest m) {
    long changed = m.tables().stream().filter(Manifest.TableVersion::isChanged).count();
    out.println(
        "release      %s (%s), %d tables, %d of them changed"
            .formatted(m.releaseId(), m.reason(), m.tables().size(), changed));
    m.degraded().forEach(d -> out.println("degraded     " + d));
  }

  private static void ledger(PrintWriter out, Path folder, Manifest m) {
    SparkSession spark = Sessions.reading(Home.master(), folder);
    spark.conf().set(ReleaseCatalog.PIN, m.releaseId());
    Row landed =
        spark
            .sql(
                """
                select
                    count(distinct name) as files,
                    coalesce(sum(abs(row_difference)), 0) as rows_off,
                    coalesce(sum(abs(difference)), 0) as money_off
                from periplus.ops.landing_balance
                """)
            .head();
    out.println(
        "landing      %d files in balance: %d rows and %s of money unaccounted for"
            .formatted(landed.getLong(0), landed.getLong(1), landed.getDecimal(2)));
    spark
        .sql(
            """
            select reason, table_name, count(*) as n
            from periplus.ops.quarantine
            group by reason, table_name
            order by n desc, reason, table_name limit 5
            """)
        .collectAsList()
        .forEach(
            r ->
                out.println(
                    "set aside    %,d rows of %s: %s"
                        .formatted(r.getLong(2), r.getString(1), r.getString(0))));
    spark
        .sql(
            """
            select model_code, state, refused_reason
            from periplus.gold.dim_model_run
            where model_run_key > 0 or model_run_key < -2
            order by model_code
            """)
        .collectAsList()
        .forEach(
            r ->
                out.println(
                    "model        %s: %s%s"
                        .formatted(
                            r.getString(0),
                            r.getString(1),
                            r.isNullAt(2) ? "" : ", " + r.getString(2))));
  }
}
