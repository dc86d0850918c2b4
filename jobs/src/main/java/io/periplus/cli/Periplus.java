package io.periplus.cli;

import io.periplus.cli.care.FsckCommand;
import io.periplus.cli.care.LeaseCommand;
import io.periplus.cli.care.MaintainCommand;
import io.periplus.cli.care.RollbackCommand;
import io.periplus.cli.quarantine.QuarantineCommand;
import io.periplus.cli.serve.ServeCommand;
import io.periplus.errors.ExitCode;
import io.periplus.errors.PeriplusException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands, and how their failures are told. */
@Command(
    name = "periplus",
    description = "What does changing one piece of the customer journey really do?",
    version = "periplus 0.1.0",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      GenerateCommand.class,
      NightCommand.class,
      SqlCommand.class,
      StatusCommand.class,
      ReleasesCommand.class,
      QuarantineCommand.class,
      RollbackCommand.class,
      FsckCommand.class,
      MaintainCommand.class,
      ServeCommand.class,
      LeaseCommand.class,
      PlanCommand.class,
      ExplainCommand.class,
      ScenarioCommand.class,
      DocsCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Begin with: periplus demo",
      "Exit codes: 0 published, 10 published but degraded, 20 audit refused, 30 input refused,",
      "64 usage, 70 a bug, 74 files or store, 75 another run is busy, 78 configuration."
    })
public final class Periplus {
  private Periplus() {}

  /** Runs one command line; returns the exit code. */
  public static int run(String... args) {
    return commandLine().execute(args);
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Periplus());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Periplus::usage);
    line.setExecutionExceptionHandler(Periplus::failed);
    line.registerConverter(java.time.LocalDate.class, Dates::parse);
    return line;
  }

  private static int usage(ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("PER-1101 " + e.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    }
    err.flush();
    return ExitCode.USAGE.number();
  }

  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    PeriplusException told = Failures.told(e);
    line.getErr().println(told.code() + " " + told.getMessage());
    line.getErr().flush();
    return told.exit().number();
  }
}
