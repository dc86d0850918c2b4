package io.periplus.cli;

import io.periplus.job.Job;
import io.periplus.job.Stage;
import io.periplus.night.CompanyPlan;
import io.periplus.night.Plan;
import io.periplus.store.control.Canonical;
import io.periplus.table.Table;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what a night does, in order. */
@Command(
    name = "plan",
    description = "Show the stages and jobs of a night, with what each reads and makes.",
    mixinStandardHelpOptions = true)
final class PlanCommand implements Runnable {
  /** Minutes after which a scheduler may give a stage up. */
  private static final int TIMEOUT_MINUTES = 60;

  @Option(names = "--json", description = "Print JSON, from which the scheduler's graph is made.")
  private boolean isJson;

  @Option(
      names = "--conf",
      paramLabel = "FILE",
      description = "Company file. Default: the sample company's; the plan's shape is the same.")
  private Optional<Path> conf = Optional.empty();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Plan plan = CompanyPlan.of(WarehouseOption.company(conf.orElse(Home.sampleCompany())));
    PrintWriter out = spec.commandLine().getOut();
    if (isJson) {
      out.println(json(plan));
    } else {
      for (Stage stage : Stage.values()) {
        out.println(stage.label());
        plan.of(stage).forEach(job -> out.println("  " + line(job)));
      }
    }
    out.flush();
  }

  private static String line(Job job) {
    String made = job.outputs().stream().map(Table::id).collect(Collectors.joining(", "));
    String read = job.inputs().stream().map(Table::id).collect(Collectors.joining(", "));
    return made + (read.isEmpty() ? "" : "  <-  " + read);
  }

  static String json(Plan plan) {
    List<Map<String, Object>> stages = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      List<String> tables =
          plan.of(stage).stream()
              .flatMap(job -> job.outputs().stream())
              .map(Table::id)
              .sorted()
              .toList();
      stages.add(
          Map.of("name", stage.label(), "timeout_minutes", TIMEOUT_MINUTES, "tables", tables));
    }
    return Canonical.text(Map.of("stages", stages));
  }
}
