package io.periplus.cli.serve;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Gives gold to other tools; without more words by JDBC. */
@Command(
    name = "serve",
    description =
        "Give gold to other tools: serve jdbc, or serve alone, listens for SQL clients until it is"
            + " ended.",
    mixinStandardHelpOptions = true,
    subcommands = {ServeJdbc.class, ServePostgres.class, ServeUser.class})
public final class ServeCommand implements Runnable {
  @Mixin private JdbcDoor door = new JdbcDoor();

  @Override
  public void run() {
    door.open();
  }
}
