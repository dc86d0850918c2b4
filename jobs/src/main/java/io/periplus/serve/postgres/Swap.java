package io.periplus.serve.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Puts one schema in the place of another in one transaction. A query finds its tables one after
 * another, each by name: so that it cannot find one before and the next after the swap, all tables
 * that are shown are locked for it. Who waits for a lock while holding others may stand in a
 * reader's way; so it waits a fifth of a second, lets all go, and tries again.
 */
final class Swap {
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final int MOST_TRIES = 300;
  private static final long PAUSE_NANOS = 100_000_000;

  private final Connection database;
  private final String schema;

  Swap(Connection database, String schema) {
    this.database = database;
    this.schema = schema;
  }

  /**
   * Queries that run end with the tables that they began with; those that come see the new ones.
   *
   * @param next the schema to show, quoted
   * @throws SQLException 55P03 when for about a minute some query held one of the tables
   */
  void show(String next) throws SQLException {
    String last = Ddl.quoted(schema + "_last");
    Batch.run(
        database,
        List.of("set lock_timeout = '30s'", "drop schema if exists " + last + " cascade"));
    for (int tries = 1; !isShown(next, last, tries == MOST_TRIES); tries++) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    try {
      Batch.run(database, List.of("drop schema if exists " + last + " cascade"));
    } catch (SQLException e) {
      // Somebody still reads it: the next copy drops it.
      if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  private boolean isShown(String next, String last, boolean isLastTry) throws SQLException {
    String shown = Ddl.quoted(schema);
    List<String> statements = new ArrayList<>();
    statements.add("set local lock_timeout = '200ms'");
    statements.add("create schema if not exists " + shown);
    database.setAutoCommit(false);
    try {
      statements.addAll(locks());
      statements.add("alter schema %s rename to %s".formatted(shown, last));
      statements.add("alter schema %s rename to %s".formatted(next, shown));
      Batch.run(database, statements);
      database.commit();
      return true;
    } catch (SQLException e) {
      database.rollback();
      if (isLastTry || !LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        throw e;
      }
      return false;
    } finally {
      database.setAutoCommit(true);
    }
  }

  private List<String> locks() throws SQLException {
    List<String> locks = new ArrayList<>();
    String tables =
        "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables where schemaname = %s order by 1"
            .formatted(Ddl.text(schema));
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(tables)) {
      while (row.next()) {
        locks.add("lock table " + row.getString(1) + " in access exclusive mode");
      }
    }
    return locks;
  }
}
