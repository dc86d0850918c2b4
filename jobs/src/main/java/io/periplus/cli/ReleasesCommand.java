package io.periplus.cli;

import io.periplus.store.control.LogEntry;
import io.periplus.store.control.LogState;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.Releases;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what was published, newest last. */
@Command(
    name = "releases",
    description = "List the published releases, newest last, and which of them readers see.",
    mixinStandardHelpOptions = true)
final class ReleasesCommand implements Runnable {
  @Mixin private WarehouseOption warehouse = new WarehouseOption();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    Releases releases = warehouse.releases();
    LogState log = releases.state();
    out.println(
        "%-24s %-13s %-21s %-11s %7s %8s  %s"
            .formatted(
                "release",
                "business date",
                "published at",
                "reason",
                "tables",
                "changed",
                "state"));
    for (LogEntry entry : log.published()) {
      Manifest m = releases.manifest(entry.releaseId());
      out.println(
          "%-24s %-13s %-21s %-11s %7d %8d  %s"
              .formatted(
                  m.releaseId(),
                  m.businessDate(),
                  entry.at(),
                  m.reason(),
                  m.tables().size(),
                  m.tables().stream().filter(Manifest.TableVersion::isChanged).count(),
                  state(log, m.releaseId())));
    }
    out.flush();
  }

  private static String state(LogState log, String releaseId) {
    if (log.current().filter(e -> e.releaseId().equals(releaseId)).isPresent()) {
      return "current";
    }
    return log.retired().contains(releaseId) ? "retired" : "kept";
  }
}
