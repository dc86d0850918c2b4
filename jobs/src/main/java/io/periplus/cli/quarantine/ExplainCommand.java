package io.periplus.cli.quarantine;

import io.periplus.cli.Home;
import io.periplus.cli.WarehouseOption;
import io.periplus.cli.quarantine.Standing.Aside;
import io.periplus.cli.quarantine.Standing.Refused;
import io.periplus.errors.UsageErrors;
import io.periplus.landing.LandingTable;
import io.periplus.landing.LandingTables;
import io.periplus.ops.Reasons;
import io.periplus.store.Sessions;
import io.periplus.store.control.Releases;
import io.periplus.table.Check;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why a row or a file is set aside, and what to do. */
@Command(
    name = "explain",
    description = "Say why a row or a file is set aside, and what to do.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Runnable {
  @Parameters(
      paramLabel = "FILE[:ROW]",
      description = "Place of the row as the list shows it, or the name of a refused file.")
  private String place = "";

  @Mixin private WarehouseOption warehouse = new WarehouseOption();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Releases releases = warehouse.releases();
    Standing standing =
        new Standing(
            Sessions.open(Home.master(), warehouse.existing()),
            warehouse.existing(),
            releases,
            releases.current().orElseThrow());
    Filter all = new Filter();
    List<Aside> rows = standing.rows(all).stream().filter(r -> r.place().equals(place)).toList();
    List<Refused> files = standing.files(all).stream().filter(f -> f.name().equals(place)).toList();
    if (rows.isEmpty() && files.isEmpty()) {
      throw UsageErrors.nothingAside("the place " + place);
    }
    PrintWriter out = spec.commandLine().getOut();
    rows.forEach(row -> row(out, row));
    files.forEach(file -> file(out, file));
    out.println("once mended:  ./periplus quarantine replay --conf FILE --reason CODE");
    out.flush();
  }

  private static void row(PrintWriter out, Aside row) {
    told(out, "place", row.place());
    told(out, "set aside", "by the night of %s, for %s".formatted(row.day(), row.table()));
    told(out, "reason", row.reason() + ": " + Reasons.meaning(row.reason()));
    told(out, "rule", rule(row).map(c -> c.name() + ": " + c.predicate()).orElse(row.rule()));
    told(out, "record", row.shown());
  }

  private static void file(PrintWriter out, Refused file) {
    told(out, "file", file.name());
    told(out, "refused", "by the night of %s, dataset %s".formatted(file.day(), file.dataset()));
    told(out, "reason", file.reason() + ": " + Reasons.meaning(file.reason()));
    told(out, "seen", file.detail());
  }

  private static void told(PrintWriter out, String name, String text) {
    out.println(ListCommand.plain("%-13s %s".formatted(name + ":", text)));
  }

  private static Optional<Check> rule(Aside row) {
    return LandingTables.byName(row.table().replaceFirst("^landing\\.", ""))
        .map(LandingTable::table)
        .flatMap(t -> t.checks().stream().filter(c -> c.name().equals(row.rule())).findFirst());
  }
}
