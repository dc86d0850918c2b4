package io.periplus.cli.care;

import io.periplus.cli.WarehouseOption;
import io.periplus.errors.ReleaseErrors;
import io.periplus.store.ReleaseFiles;
import io.periplus.store.control.Control;
import io.periplus.store.control.Manifest;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an older release current again: one entry in the log, no data moved. */
@Command(
    name = "rollback",
    description = "Let readers see an older release again; the next night builds on it.",
    mixinStandardHelpOptions = true)
public final class RollbackCommand implements Runnable {
  @Parameters(paramLabel = "RELEASE", description = "Release to go back to, or forward again.")
  private String releaseId = "";

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, in words.")
  private String reason = "";

  @Mixin private WarehouseOption warehouse = new WarehouseOption();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Control control = warehouse.control();
    Manifest to = control.releases().readable(releaseId);
    List<String> hurts = new ReleaseFiles(warehouse.existing()).hurts(to);
    if (!hurts.isEmpty()) {
      throw ReleaseErrors.hurt(hurts);
    }
    boolean isChanged = control.flips().rollback(releaseId, reason);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        isChanged
            ? "Readers see %s (%s) again. A night that builds meanwhile will not be published."
                .formatted(releaseId, to.businessDate())
            : "Readers see %s already; nothing was changed.".formatted(releaseId));
    out.flush();
  }
}
