package io.periplus.cli.quarantine;

import io.periplus.cli.Home;
import io.periplus.cli.WarehouseOption;
import io.periplus.cli.quarantine.Standing.Aside;
import io.periplus.cli.quarantine.Standing.Refused;
import io.periplus.store.Sessions;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.Releases;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Counts what stands, by table, rule and reason, and names the places with --rows. */
@Command(
    name = "list",
    description = "List what is set aside and not healed; values of people are masked.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Runnable {
  @Mixin private WarehouseOption warehouse = new WarehouseOption();

  @Mixin private Filter filter = new Filter();

  @Option(names = "--rows", description = "One line a row, with its record.")
  private boolean isByRow;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Releases releases = warehouse.releases();
    PrintWriter out = spec.commandLine().getOut();
    Manifest release = releases.current().orElseThrow();
    Standing standing =
        new Standing(
            Sessions.open(Home.master(), warehouse.existing()),
            warehouse.existing(),
            releases,
            release);
    List<Aside> rows = standing.rows(filter);
    List<Refused> files = standing.files(filter);
    out.println(
        "%,d row(s) and %,d file(s) stand set aside as of %s"
            .formatted(rows.size(), files.size(), release.releaseId()));
    if (isByRow) {
      rows.forEach(r -> out.println(line(r)));
    } else {
      groups(rows).forEach(group -> out.println(line(group)));
    }
    files.forEach(
        f -> out.println("file    " + plain(f.name() + "  " + f.reason() + "  " + f.detail())));
    if (!rows.isEmpty() || !files.isEmpty()) {
      out.println("Why, and what to do: ./periplus quarantine explain FILE:ROW");
    }
    out.flush();
  }

  private static List<List<Aside>> groups(List<Aside> rows) {
    Map<String, List<Aside>> groups = new LinkedHashMap<>();
    for (Aside row : rows) {
      groups
          .computeIfAbsent(
              String.join("\n", row.table(), row.rule(), row.reason()), key -> new ArrayList<>())
          .add(row);
    }
    return groups.values().stream()
        .sorted(Comparator.comparingInt((List<Aside> group) -> group.size()).reversed())
        .toList();
  }

  private static String line(List<Aside> group) {
    Aside first = group.get(0);
    return plain(
        "%,7d  %-28s %-14s %-24s such as %s"
            .formatted(group.size(), first.table(), first.reason(), first.rule(), first.place()));
  }

  private static String line(Aside row) {
    return plain(
        "%s  %s  %s %s  %s"
            .formatted(row.place(), row.table(), row.reason(), row.rule(), row.shown()));
  }

  /** A delivered name or record must not move the cursor of a terminal. */
  static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
