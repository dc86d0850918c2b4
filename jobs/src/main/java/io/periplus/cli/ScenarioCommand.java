package io.periplus.cli;

import io.periplus.store.ReleaseCatalog;
import io.periplus.store.Sessions;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.Releases;
import java.io.PrintWriter;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what the what-ifs of one release would do, or why they are refused. */
@Command(
    name = "scenario",
    description =
        "Tell what the company's what-ifs would do, month by month, with P10, P50 and P90, or why"
            + " they are refused.",
    mixinStandardHelpOptions = true)
final class ScenarioCommand implements Runnable {
  private static final String RESULTS =
      """
      select
          s.scenario_code as scenario,
          r.outcome_code as outcome,
          r.horizon_month as month,
          r.p10,
          r.p50,
          r.p90,
          r.estimate_unit as unit,
          r.evidence_grade as grade,
          r.net_value_mid as net_value,
          r.break_even_cost_amount as break_even_cost,
          r.p_net_positive,
          r.refused_reason
      from periplus.gold.fact_scenario_result as r
      inner join periplus.gold.dim_scenario as s on r.scenario_key = s.scenario_key
      where r.horizon_month in (0, 12)
      order by 1, 2, 3
      """;

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "0..1",
      description = "Code of one what-if of the company's file. Default: all.")
  private Optional<String> asked = Optional.empty();

  @Option(
      names = "--release",
      paramLabel = "ID",
      description = "Release to read. Default: current.")
  private Optional<String> release = Optional.empty();

  @Mixin private WarehouseOption warehouse = new WarehouseOption();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Releases releases = warehouse.releases();
    Optional<Manifest> read = release.map(releases::readable).or(releases::current);
    SparkSession spark = Sessions.reading(Home.master(), warehouse.existing());
    read.ifPresent(m -> spark.conf().set(ReleaseCatalog.PIN, m.releaseId()));
    Dataset<Row> rows = Statements.rows(spark, RESULTS, read);
    if (asked.isPresent()) {
      rows = rows.where(functions.col("scenario").equalTo(asked.get()));
    }
    PrintWriter out = spec.commandLine().getOut();
    ResultFormat.TABLE.print(rows, out);
    out.flush();
  }
}
