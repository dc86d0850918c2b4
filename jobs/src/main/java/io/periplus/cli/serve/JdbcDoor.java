package io.periplus.cli.serve;

import io.periplus.cli.Home;
import io.periplus.cli.WarehouseOption;
import io.periplus.serve.jdbc.Address;
import io.periplus.serve.jdbc.JdbcServer;
import io.periplus.store.ReleaseViews;
import io.periplus.store.Sessions;
import io.periplus.store.control.Manifest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the JDBC server listens, for the two commands that start it. */
final class JdbcDoor {
  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "Interface to listen at. Default: this machine alone.",
      defaultValue = "127.0.0.1")
  private String host = "";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port. Default: ${DEFAULT-VALUE}.",
      defaultValue = "10000")
  private int port;

  @Option(
      names = "--users",
      paramLabel = "FILE",
      description = "Who may come in; needed unless the host is this machine.")
  private Optional<Path> users = Optional.empty();

  @Mixin private WarehouseOption warehouse = new WarehouseOption();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Listens until the process is ended. */
  void open() {
    Address address = new Address(host, port, users.map(Path::toAbsolutePath));
    SparkSession spark = Sessions.reading(Home.master(), warehouse.existing());
    List<String> gold = gold(spark, warehouse.releases().current());
    JdbcServer.start(spark, address, gold);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "Serving %d tables and views of %s at %s%s. End with Ctrl-C."
            .formatted(
                gold.size(),
                warehouse.existing(),
                address.url(),
                users.isPresent() ? "; a password is asked for" : ""));
    out.flush();
    untilEnded();
  }

  private static List<String> gold(SparkSession spark, Optional<Manifest> release) {
    Stream<String> tables =
        release.stream()
            .flatMap(m -> m.tables().stream())
            .filter(Manifest.TableVersion::isVisible)
            .map(Manifest.TableVersion::name)
            .filter(name -> name.startsWith("gold."));
    Stream<String> views =
        ReleaseViews.NAMES.stream()
            .filter(view -> ReleaseViews.isAnswered(spark, view))
            .map(view -> "gold." + view);
    return Stream.concat(tables, views).sorted().toList();
  }

  private static void untilEnded() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
