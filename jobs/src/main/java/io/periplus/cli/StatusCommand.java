package io.periplus.cli;

import io.periplus.cli.care.LeaseCommand;
import io.periplus.store.control.LogEntry;
import io.periplus.store.control.LogState;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.Releases;
import io.periplus.watch.NightSummary;
import io.periplus.watch.StatusFiles;
import io.periplus.watch.StatusText;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says in ten lines how the warehouse stands. */
@Command(
    name = "status",
    description = "Say in ten lines how the warehouse stands and what to do next.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Runnable {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final int NIGHTS = 30;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Path folder = warehouse.folder();
    StatusFiles files = new StatusFiles(folder);
    Optional<NightSummary> last = files.last();
    Releases releases = last.isPresent() ? new Releases(folder, CLOCK) : warehouse.releases();
    LogState log = releases.state();
    Optional<Manifest> current = log.current().map(e -> releases.manifest(e.releaseId()));
    PrintWriter out = spec.commandLine().getOut();
    new StatusText(CLOCK.instant(), last, files.newest(NIGHTS))
        .lines(
            current,
            published(log),
            unfinished(log).stream().map(e -> e.businessDate().toString()).toList(),
            log.holder().map(LeaseCommand::told).orElse("free"),
            folder.toFile().getUsableSpace(),
            folder.toFile().getTotalSpace())
        .forEach(out::println);
    out.println("%-12s %s".formatted("warehouse", folder));
    current
        .map(m -> files.page(m.releaseId()))
        .filter(Files::exists)
        .ifPresent(page -> out.println("%-12s %s".formatted("page", page)));
    out.flush();
  }

  private static Optional<Instant> published(LogState log) {
    return log.published().stream().reduce((a, b) -> b).map(e -> Instant.parse(e.at()));
  }

  /** Runs after the current release that published nothing. */
  private static List<LogEntry> unfinished(LogState log) {
    long last = log.current().map(LogEntry::seq).orElse(0L);
    return log.entries().stream()
        .filter(e -> e.kind() == LogEntry.Kind.OPEN && e.seq() > last)
        .filter(e -> e.seq() == e.runNumber() && !log.isPublished(e.runId()))
        .filter(e -> !e.said("stage").equals("maintenance"))
        .toList();
  }
}
