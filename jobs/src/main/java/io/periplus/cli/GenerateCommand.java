package io.periplus.cli;

import io.periplus.errors.StoreErrors;
import io.periplus.errors.UsageErrors;
import io.periplus.sample.SampleCompany;
import io.periplus.sample.SampleSpec;
import io.periplus.sample.SampleSpec.Manner;
import io.periplus.sample.SampleSummary;
import io.periplus.sample.company.Forces;
import io.periplus.sample.file.Delivery.Form;
import java.io.UncheckedIOException;
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
    spec.commandLine().getOut().println(told(write(sample, out), out));
    spec.commandLine().getOut().flush();
  }

  static SampleSummary write(SampleOptions sample, Path out) {
    try {
      return SampleCompany.write(sample.spec(), out, sample.cores());
    } catch (UncheckedIOException e) {
      throw StoreErrors.storeFailed("write", out, e);
    } catch (IllegalArgumentException e) {
      throw UsageErrors.sampleImpossible(e.getMessage());
    }
  }

  static String told(SampleSummary made, Path out) {
    long rows = made.rows().values().stream().mapToLong(n -> n).sum();
    return "%,d rows of %d landing tables in %s".formatted(rows, made.rows().size(), out);
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

    @Option(
        names = "--nights",
        paramLabel = "N",
        description =
            "Last days that are delivered one by one, each in its folder; the history comes in one"
                + " folder before them. Default: ${DEFAULT-VALUE}.",
        defaultValue = "3")
    private int nights;

    @Option(
        names = "--world",
        paramLabel = "WORLD",
        description =
            "full: everything is planted; null: the same shape without any effect. Default:"
                + " ${DEFAULT-VALUE}.",
        defaultValue = "full")
    private Forces world = Forces.FULL;

    @Option(
        names = "--dirty",
        paramLabel = "SHARE",
        description =
            "Share of dirty rows in the large tables, from 0 to 0.2; dirt.csv lists them. Default:"
                + " ${DEFAULT-VALUE}.",
        defaultValue = "0.001")
    private double dirty;

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        description = "csv or parquet. Default: ${DEFAULT-VALUE}.",
        defaultValue = "csv")
    private Form format = Form.CSV;

    @Option(
        names = "--hidden",
        description = "Also write the hidden variables beside the delivery, for tests of models.")
    private boolean hidden;

    @Option(
        names = "--cores",
        paramLabel = "N",
        description = "Cores to use; the files are the same for any number. Default: all.")
    private int cores = Runtime.getRuntime().availableProcessors();

    SampleSpec spec() {
      Manner manner = new Manner(world, format, nights, dirty, hidden);
      return new SampleSpec(customers, months, lastDay, seed, manner);
    }

    int cores() {
      return Math.max(1, cores);
    }
  }
}
