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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers one question in SQL from one release. */
@Command(
    name = "sql",
    description =
        "Ask one release a question, such as: select * from periplus.gold.v_exec_scorecard",
    mixinStandardHelpOptions = true)
final class SqlCommand implements Runnable {
  @Parameters(paramLabel = "SQL", description = "One statement that reads.")
  private String statement = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to print: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "table")
  private ResultFormat format = ResultFormat.TABLE;

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
    spark.conf().set("spark.sql.jsonGenerator.ignoreNullFields", "false");
    // One query reads one release, whatever is published meanwhile.
    read.ifPresent(m -> spark.conf().set(ReleaseCatalog.PIN, m.releaseId()));
    Dataset<Row> rows = Statements.rows(spark, statement, read);
    PrintWriter out = spec.commandLine().getOut();
    format.print(rows, out);
    out.flush();
  }
}
