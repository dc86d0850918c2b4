package io.periplus.cli.care;

import io.periplus.care.Maintenance;
import io.periplus.cli.Home;
import io.periplus.cli.WarehouseOption;
import io.periplus.store.Sessions;
import io.periplus.store.control.Retention;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Retires old releases, removes their files and joins small ones. */
@Command(
    name = "maintain",
    description =
        "Retire releases beyond those that are kept, remove their files, join small files.",
    mixinStandardHelpOptions = true)
public final class MaintainCommand implements Runnable {
  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "Releases that stay readable beside none older than 60 days. Default: 14.")
  private int keep = Retention.USUAL.releases();

  @Option(
      names = "--grace",
      paramLabel = "HOURS",
      description = "How long files of a retired release stay for running queries. Default: 6.")
  private long graceHours = Retention.USUAL.grace().toHours();

  @Option(
      names = "--join",
      paramLabel = "N",
      description = "Join the files of a growing table from so many on. Default: 32.")
  private int manyFiles = 32;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Path folder = warehouse.existing();
    Retention retention =
        new Retention(
            Math.max(1, keep), Retention.USUAL.days(), Duration.ofHours(Math.max(0, graceHours)));
    Maintenance.Report done =
        new Maintenance(
                Sessions.open(Home.master(), folder),
                warehouse.control(),
                folder,
                retention,
                Math.max(2, manyFiles),
                Clock.systemUTC())
            .run();
    PrintWriter out = spec.commandLine().getOut();
    out.println("retired      %d: %s".formatted(done.retired().size(), done.retired()));
    out.println("vacuumed     %d tables".formatted(done.vacuumed().size()));
    done.waiting().forEach(w -> out.println("waiting      " + w));
    out.println("joined       %d: %s".formatted(done.compacted().size(), done.compacted()));
    if (!done.releaseId().isEmpty()) {
      out.println("release      " + done.releaseId() + ", with the same rows");
    }
    out.flush();
  }
}
