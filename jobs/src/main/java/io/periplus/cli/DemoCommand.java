package io.periplus.cli;

import io.periplus.board.ScorecardReader;
import io.periplus.config.Companies;
import io.periplus.config.Company;
import io.periplus.errors.StoreErrors;
import io.periplus.night.Outcome;
import io.periplus.scorecard.HtmlScorecard;
import io.periplus.scorecard.Scorecard;
import io.periplus.scorecard.TerminalScorecard;
import io.periplus.store.Sessions;
import io.periplus.store.control.LinkedFiles;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.Releases;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows everything on a company that it makes itself. */
@Command(
    name = "demo",
    description = "Make a sample company, run its last night and show the scorecard.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final int TERMINAL_WIDTH = 100;

  @Mixin private GenerateCommand.SampleOptions sample = new GenerateCommand.SampleOptions();

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      description = "Folder of the warehouse. Default: target/demo/warehouse.")
  private Optional<Path> warehouse = Optional.empty();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Path folder =
        warehouse.orElse(Home.folder().resolve(Home.DEMO_WAREHOUSE)).toAbsolutePath().normalize();
    Path landing = folder.resolveSibling("landing");
    out.println("Making a sample company ...");
    out.flush();
    out.println(GenerateCommand.told(GenerateCommand.write(sample, landing), landing));
    LocalDate day = sample.spec().lastDay();
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("SAMPLE_DIR", landing.toString());
    Outcome outcome =
        Nights.run(
            Home.sampleCompany(), environment, folder, day, day, Optional.empty(), Map.of(), out);
    Scorecard scorecard = scorecard(folder, environment);
    Path page = folder.resolveSibling("scorecard.html");
    write(page, HtmlScorecard.render(scorecard));
    out.println();
    out.println(
        TerminalScorecard.render(scorecard, TERMINAL_WIDTH, CommandLine.Help.Ansi.AUTO.enabled()));
    out.println("The same as a page: " + page);
    next(out);
    out.flush();
    return outcome.exit().number();
  }

  private static Scorecard scorecard(Path folder, Map<String, String> environment) {
    Company company = Companies.read(Home.sampleCompany(), Home.folder(), environment);
    Manifest release = new Releases(folder, Clock.systemUTC()).current().orElseThrow();
    return new ScorecardReader(Sessions.reading(Home.master(), folder), company, release).read();
  }

  private static void write(Path page, String html) {
    try {
      new LinkedFiles().replace(page, html);
    } catch (IOException e) {
      throw StoreErrors.storeFailed("write", page, e);
    }
  }

  private static void next(PrintWriter out) {
    out.println(
        """

        What to try next:
          ./periplus sql "select * from periplus.gold.v_linkage limit 20"
          ./periplus sql "select * from periplus.gold.v_reconciliation" --format csv
          ./periplus explain gold.fact_episode
          ./periplus status
          ./periplus demo          again: nothing changed, so nothing is built again""");
  }
}
