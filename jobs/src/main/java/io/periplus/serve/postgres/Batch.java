package io.periplus.serve.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Statements that belong together. */
final class Batch {
  private Batch() {}

  /** Runs them in their order, on one connection. */
  static void run(Connection database, List<String> statements) throws SQLException {
    try (Statement statement = database.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }
}
