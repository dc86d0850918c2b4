package io.periplus.cli.quarantine;

import io.periplus.cli.Home;
import io.periplus.cli.Nights;
import io.periplus.cli.WarehouseOption;
import io.periplus.config.Company;
import io.periplus.errors.UsageErrors;
import io.periplus.store.Sessions;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.Releases;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads the files of what was set aside again and publishes the day anew, as a correction. */
@Command(
    name = "replay",
    description = {
      "Read files again after a rule or a mapping was mended; the current day is published anew.",
      "What is still bad is set aside again; what bronze holds is not stored twice."
    },
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  @Option(names = "--conf", required = true, paramLabel = "FILE", description = "Company file.")
  private Path conf = Path.of("");

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      description = "Folder of the warehouse. Default: the company file's.")
  private Optional<Path> warehouse = Optional.empty();

  @Mixin private Filter filter = new Filter();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Company company = WarehouseOption.company(conf);
    Path folder = warehouse.orElse(company.warehouse()).toAbsolutePath().normalize();
    Releases releases = new Releases(folder, Clock.systemUTC());
    Manifest release = releases.current().orElseThrow(() -> UsageErrors.noWarehouse(folder));
    Standing standing =
        new Standing(Sessions.open(Home.master(), folder), folder, releases, release);
    Set<String> names = new TreeSet<>();
    standing.rows(filter).forEach(row -> names.add(row.file()));
    standing.files(filter).forEach(file -> names.add(file.name()));
    Map<String, String> again = standing.digests(names);
    if (again.isEmpty()) {
      throw UsageErrors.nothingAside(filter.toString());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("Reading again: " + ListCommand.plain(String.join(", ", again.values())));
    out.flush();
    return Nights.run(
            conf,
            System.getenv(),
            folder,
            release.businessDate(),
            release.businessDate(),
            Optional.empty(),
            again,
            out)
        .exit()
        .number();
  }
}
