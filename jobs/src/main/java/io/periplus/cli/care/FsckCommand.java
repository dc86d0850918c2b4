package io.periplus.cli.care;

import io.periplus.care.RowCheck;
import io.periplus.cli.Home;
import io.periplus.cli.WarehouseOption;
import io.periplus.errors.ReleaseErrors;
import io.periplus.night.CompanyPlan;
import io.periplus.store.ReleaseFiles;
import io.periplus.store.Sessions;
import io.periplus.store.control.Control;
import io.periplus.store.control.Manifest;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks for hurts: broken control files, and data files that a release needs and that are gone. */
@Command(
    name = "fsck",
    description =
        "Prove that every kept release is whole: control log, manifests, data files; exit 20 if not.",
    mixinStandardHelpOptions = true)
public final class FsckCommand implements Runnable {
  @Option(
      names = "--release",
      paramLabel = "ID",
      description = "Look at this release only. Default: all that are kept.")
  private Optional<String> releaseId = Optional.empty();

  @Option(
      names = "--rows",
      description = "Also read every row and compare its digest with the published one; slow.")
  private boolean readsRows;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Control control = warehouse.control();
    List<String> hurts = new ArrayList<>(control.hurts());
    List<Manifest> releases =
        releaseId
            .map(id -> List.of(control.releases().readable(id)))
            .orElseGet(control.releases()::kept);
    ReleaseFiles files = new ReleaseFiles(warehouse.existing());
    releases.forEach(m -> hurts.addAll(files.hurts(m)));
    if (readsRows) {
      RowCheck rows =
          new RowCheck(
              Sessions.open(Home.master(), warehouse.existing()),
              warehouse.existing(),
              CompanyPlan.of(warehouse.companyOrSample()));
      releases.forEach(m -> hurts.addAll(rows.hurts(m)));
    }
    PrintWriter out = spec.commandLine().getOut();
    control.debris().forEach(d -> out.println("harmless     " + d));
    if (!hurts.isEmpty()) {
      out.flush();
      throw ReleaseErrors.hurt(hurts);
    }
    long tables = releases.stream().mapToLong(m -> m.tables().size()).sum();
    out.println(
        "%d release(s) of %d table(s) in all are whole%s."
            .formatted(releases.size(), tables, readsRows ? ", to the last row" : ""));
    out.flush();
  }
}
