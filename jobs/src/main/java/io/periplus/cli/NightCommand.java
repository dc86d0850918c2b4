package io.periplus.cli;

import io.periplus.job.Stage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Closes business days: takes the files in, builds every table, publishes one release a day. */
@Command(
    name = "night",
    description =
        "Close one business day, or several in date order, and publish a release of each.",
    mixinStandardHelpOptions = true)
final class NightCommand implements Callable<Integer> {
  @Option(names = "--conf", required = true, paramLabel = "FILE", description = "Company file.")
  private Path conf = Path.of("");

  @Option(
      names = "--date",
      required = true,
      paramLabel = "DATE",
      description = "Business day to close, as 2026-09-30.")
  private LocalDate date = LocalDate.EPOCH;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day of a range.")
  private Optional<LocalDate> to = Optional.empty();

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "Run one stage only: ${COMPLETION-CANDIDATES}.")
  private Optional<Stage> stage = Optional.empty();

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      description = "Folder of the warehouse. Default: the company file's.")
  private Optional<Path> warehouse = Optional.empty();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (to.isPresent() && to.get().isBefore(date)) {
      throw new ParameterException(
          spec.commandLine(), "--to " + to.get() + " lies before --date " + date);
    }
    Path folder = warehouse.orElseGet(() -> WarehouseOption.company(conf).warehouse());
    return Nights.run(
            conf,
            System.getenv(),
            folder,
            date,
            to.orElse(date),
            stage,
            Map.of(),
            spec.commandLine().getOut())
        .exit()
        .number();
  }
}
