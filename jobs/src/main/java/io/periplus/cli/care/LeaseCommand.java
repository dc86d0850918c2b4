package io.periplus.cli.care;

import io.periplus.cli.WarehouseOption;
import io.periplus.store.control.LogEntry;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows who holds the warehouse, or takes it from somebody who is gone. */
@Command(
    name = "lease",
    description =
        "Show who writes to the warehouse; `lease break` takes it from a machine that is gone.",
    mixinStandardHelpOptions = true)
public final class LeaseCommand implements Runnable {
  /** What to do with the lease. */
  enum Action {
    /** Say who holds it. */
    SHOW,
    /** Let it go in the holder's stead. */
    BREAK
  }

  @Parameters(
      paramLabel = "ACTION",
      arity = "0..1",
      defaultValue = "show",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Action action = Action.SHOW;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why the lease is broken, in words.")
  private Optional<String> reason = Optional.empty();

  @Mixin private WarehouseOption warehouse = new WarehouseOption();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    if (action == Action.SHOW) {
      Optional<LogEntry> holder = warehouse.releases().state().holder();
      out.println(holder.map(LeaseCommand::told).orElse("Nobody holds the warehouse."));
    } else {
      String why =
          reason.orElseThrow(
              () ->
                  new picocli.CommandLine.ParameterException(
                      spec.commandLine(), "lease break needs --reason TEXT"));
      Optional<LogEntry> broken = warehouse.control().breakLease(why);
      out.println(
          broken
              .map(
                  e ->
                      "The lease of run "
                          + e.runId()
                          + " is let go; its process can write no more.")
              .orElse("Nobody held the warehouse; nothing was changed."));
    }
    out.flush();
  }

  /** Who holds the warehouse, since when and where. */
  public static String told(LogEntry open) {
    return "Run %s (%s) holds the warehouse since %s: process %d of %s on %s, token %d."
        .formatted(
            open.runId(),
            open.said("stage"),
            open.at(),
            open.by().pid(),
            open.by().user(),
            open.by().host(),
            open.token());
  }
}
