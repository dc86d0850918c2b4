package io.periplus.cli;

import io.periplus.sample.SampleCompany;
import io.periplus.sample.SampleSpec;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the files of a sample company. */
@Command(
    name = "generate",
    description = "Write the files of a sample company, in the form of the landing contract.",
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Runnable {
  @Mixin private SampleOptions sample = new SampleOptions();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().getOut().println(SampleCompany.write(sample.spec(), out));
    spec.commandLine().getOut().flush();
  }

  /** Which company to make. */
  static final class SampleOptions {
    @Option(
        names = "--customers",
        paramLabel = "N",
        description = "Customers. Default: ${DEFAULT-VALUE}.",
        defaultValue = "20000")
    private int customers;

    @Option(
        names = "--months",
        paramLabel = "N",
        description = "Months of history. Default: ${DEFAULT-VALUE}.",
        defaultValue = "18")
    private int months;

    @Option(
        names = "--last-day",
        paramLabel = "DATE",
        description = "Last day of the history. Default: ${DEFAULT-VALUE}.",
        defaultValue = "2026-09-30")
    private LocalDate lastDay = LocalDate.EPOCH;

    @Option(
        names = "--seed",
        paramLabel = "N",
        description = "The same seed gives the same files. Default: ${DEFAULT-VALUE}.",
        defaultValue = "7")
    private long seed;

    SampleSpec spec() {
      return new SampleSpec(customers, months, lastDay, seed);
    }
  }
}
