package io.periplus.cli;

import io.periplus.cli.customer.CustomerStory;
import io.periplus.errors.Nearest;
import io.periplus.errors.UsageErrors;
import io.periplus.job.Job;
import io.periplus.landing.LandingTable;
import io.periplus.landing.LandingTables;
import io.periplus.night.CompanyPlan;
import io.periplus.night.Plan;
import io.periplus.ops.OpsTables;
import io.periplus.store.ReleaseCatalog;
import io.periplus.store.Sessions;
import io.periplus.store.control.Manifest;
import io.periplus.table.Field;
import io.periplus.table.Table;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a table or a column means and what it is made of, or what one customer lived. */
@Command(
    name = "explain",
    description =
        "Say what a table, or one of its columns, means and what it is made of; or, with"
            + " --customer, what one customer lived, what it cost and how he stands.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Runnable {
  @Parameters(
      arity = "0..1",
      paramLabel = "TABLE[.COLUMN]",
      description = "Such as gold.fact_episode.is_mature.")
  private Optional<String> asked = Optional.empty();

  @Option(
      names = "--customer",
      paramLabel = "KEY",
      description = "Customer to follow: his customer_id, or a source's record as system:id.")
  private Optional<String> customer = Optional.empty();

  @Mixin private WarehouseOption warehouse = new WarehouseOption();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    if (asked.isPresent() == customer.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "Name a table or column, or a customer with --customer.");
    }
    customer.ifPresent(this::follow);
    asked.ifPresent(this::explain);
  }

  /** One query after the other reads the same release, whatever is published meanwhile. */
  private void follow(String key) {
    Optional<Manifest> release = warehouse.releases().current();
    SparkSession spark = Sessions.reading(Home.master(), warehouse.existing());
    release.ifPresent(m -> spark.conf().set(ReleaseCatalog.PIN, m.releaseId()));
    PrintWriter out = spec.commandLine().getOut();
    new CustomerStory(spark, ResultFormat.TABLE::print).print(key, out);
    out.flush();
  }

  private void explain(String asked) {
    Plan plan = CompanyPlan.of(warehouse.companyOrSample());
    List<Table> tables = tables(plan);
    String name = asked.startsWith("periplus.") ? asked.substring("periplus.".length()) : asked;
    PrintWriter out = spec.commandLine().getOut();
    Optional<Table> table = named(tables, name);
    if (table.isPresent()) {
      table(out, plan, table.get());
    } else {
      int dot = name.lastIndexOf('.');
      Table owner =
          (dot < 0 ? Optional.<Table>empty() : named(tables, name.substring(0, dot)))
              .orElseThrow(() -> UsageErrors.noSuchTable(name, nearest(tables, name)));
      column(out, plan, owner, name.substring(dot + 1));
    }
    out.flush();
  }

  private static List<Table> tables(Plan plan) {
    Set<Table> all = new LinkedHashSet<>(plan.tables());
    LandingTables.ALL.stream().map(LandingTable::table).forEach(all::add);
    all.addAll(OpsTables.ALL);
    return List.copyOf(all);
  }

  private static Optional<Table> named(List<Table> tables, String name) {
    return tables.stream().filter(t -> t.id().equals(name) || t.name().equals(name)).findFirst();
  }

  private static Optional<String> nearest(List<Table> tables, String name) {
    return Nearest.to(name, tables.stream().map(Table::id).toList());
  }

  private static void table(PrintWriter out, Plan plan, Table table) {
    out.println(table.id() + ": one row per " + table.grain());
    if (!table.answers().isEmpty()) {
      out.println("answers:  " + table.answers());
    }
    out.println("key:      " + names(table.key()));
    out.println("written:  " + table.writeMode().name().toLowerCase(Locale.ROOT));
    lineage(out, plan, table);
    out.println("columns:");
    for (Field f : table.columns()) {
      out.println("  %-32s %-14s %s".formatted(f.name(), f.type().simpleString(), f.comment()));
    }
    table
        .checks()
        .forEach(
            c ->
                out.println(
                    "rule:     %s (%s, %s): %s"
                        .formatted(
                            c.name(),
                            c.severity().name().toLowerCase(Locale.ROOT),
                            c.reason(),
                            c.predicate())));
  }

  private static void column(PrintWriter out, Plan plan, Table table, String column) {
    Field field =
        table
            .column(column)
            .orElseThrow(
                () ->
                    UsageErrors.noSuchColumn(
                        table.id(),
                        column,
                        Nearest.to(column, table.columns().stream().map(Field::name).toList())));
    out.println(table.id() + "." + field.name() + ": " + field.comment());
    out.println(
        "type:     %s%s"
            .formatted(field.type().simpleString(), field.required() ? ", never null" : ""));
    out.println("sums:     " + field.additivity());
    out.println("privacy:  " + field.privacy().name().toLowerCase(Locale.ROOT));
    lineage(out, plan, table);
  }

  private static void lineage(PrintWriter out, Plan plan, Table table) {
    plan.makerOf(table).ifPresent(job -> out.println("made of:  " + inputs(job)));
    String readers =
        plan.jobs().stream()
            .filter(j -> j.inputs().contains(table))
            .map(Job::name)
            .collect(Collectors.joining(", "));
    if (!readers.isEmpty()) {
      out.println("read by:  " + readers);
    }
  }

  private static String inputs(Job job) {
    return job.inputs().isEmpty()
        ? "the company's configuration"
        : job.inputs().stream().map(Table::id).collect(Collectors.joining(", "));
  }

  private static String names(List<Field> fields) {
    return fields.stream().map(Field::name).collect(Collectors.joining(", "));
  }
}
