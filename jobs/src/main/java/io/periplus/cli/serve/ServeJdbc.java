package io.periplus.cli.serve;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Listens for SQL clients. */
@Command(
    name = "jdbc",
    description = "Listen for SQL clients (Spark's Thrift server) until ended.",
    mixinStandardHelpOptions = true)
final class ServeJdbc implements Runnable {
  @Mixin private JdbcDoor door = new JdbcDoor();

  @Override
  public void run() {
    door.open();
  }
}
