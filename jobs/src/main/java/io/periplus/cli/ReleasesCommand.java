package io.periplus.cli;

import io.periplus.store.control.LogEntry;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.Releases;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what was published, newest last. */
@Command(
    name = "releases",
    description = "List the published releases, newest last; the last one is what readers see.",
    mixinStandardHelpOptions = true)
final class ReleasesCommand implements Runnable {
  @Mixin private WarehouseOption warehouse = new WarehouseOption();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    Releases releases = warehouse.releases();
    List<LogEntry> published = releases.published();
    out.println(
        "%-24s %-13s %-21s %-11s %7s %8s"
            .formatted("release", "business date", "published at", "reason", "tables", "changed"));
    for (LogEntry entry : published) {
      Manifest m = releases.manifest(entry.releaseId());
      out.println(
          "%-24s %-13s %-21s %-11s %7d %8d"
              .formatted(
                  m.releaseId(),
                  m.businessDate(),
                  entry.at(),
                  m.reason(),
                  m.tables().size(),
                  m.tables().stream().filter(Manifest.TableVersion::isChanged).count()));
    }
    out.flush();
  }
}
