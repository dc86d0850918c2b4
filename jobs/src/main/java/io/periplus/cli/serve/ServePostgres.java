package io.periplus.cli.serve;

import io.periplus.cli.Home;
import io.periplus.cli.WarehouseOption;
import io.periplus.errors.ServeErrors;
import io.periplus.night.CompanyPlan;
import io.periplus.serve.postgres.GoldEdition;
import io.periplus.store.Sessions;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.Releases;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Copies gold of one release into Postgres. */
@Command(
    name = "postgres",
    description =
        "Copy gold of one release into a schema of Postgres, where dashboards read it; the password"
            + " comes from PERIPLUS_POSTGRES_PASSWORD.",
    mixinStandardHelpOptions = true)
final class ServePostgres implements Runnable {
  @Option(
      names = "--url",
      paramLabel = "URL",
      required = true,
      description = "Where, such as jdbc:postgresql://localhost:5432/bi")
  private String url = "";

  @Option(names = "--user", paramLabel = "NAME", required = true, description = "As whom.")
  private String user = "";

  @Option(
      names = "--schema",
      paramLabel = "NAME",
      description = "Schema that people read. Default: ${DEFAULT-VALUE}.",
      defaultValue = "gold")
  private String schema = "";

  @Option(
      names = "--customers",
      description = "Also the tables about single customers, for analysts only.")
  private boolean hasCustomers;

  @Option(
      names = "--release",
      paramLabel = "ID",
      description = "Release to copy. Default: current.")
  private Optional<String> release = Optional.empty();

  @Mixin private WarehouseOption warehouse = new WarehouseOption();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Releases releases = warehouse.releases();
    Manifest copied = release.map(releases::readable).or(releases::current).orElseThrow();
    try (Connection database = DriverManager.getConnection(url, user, password())) {
      SparkSession spark = Sessions.reading(Home.master(), warehouse.existing());
      int sheets =
          new GoldEdition(
                  spark, copied, CompanyPlan.of(warehouse.companyOrSample()).tables(), hasCustomers)
              .copyTo(database, schema);
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          sheets == 0
              ? "Schema %s shows %s already; nothing was done."
                  .formatted(schema, copied.releaseId())
              : "Schema %s shows %s: %d tables and views."
                  .formatted(schema, copied.releaseId(), sheets));
      out.flush();
    } catch (SQLException e) {
      throw ServeErrors.postgres(String.valueOf(e.getMessage()));
    }
  }

  private static String password() {
    return Optional.ofNullable(System.getenv("PERIPLUS_POSTGRES_PASSWORD")).orElse("");
  }
}
