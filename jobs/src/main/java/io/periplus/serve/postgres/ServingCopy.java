package io.periplus.serve.postgres;

import io.periplus.errors.ServeErrors;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Copies gold of one release into Postgres and shows it at once: rows, keys, rights and checks are
 * made in a schema of their own, which takes the name that people read in one transaction.
 */
final class ServingCopy {

  private final Connection database;
  private final String name;
  private final Rights rights;

  /**
   * @param database a connection of the schema's owner
   * @param name name of the schema that people read
   */
  ServingCopy(Connection database, String name) {
    this.database = database;
    this.name = name;
    this.rights = new Rights(name);
  }

  /**
   * A release as it is copied.
   *
   * @param id its id
   * @param businessDate the day that it closes
   * @param rows rows of each table by the manifest; sheets without an entry are views
   */
  record Edition(String id, LocalDate businessDate, Map<String, Long> rows) {}

  /**
   * Fills, checks and shows.
   *
   * @param rows the rows of a sheet, each value as Postgres reads it
   * @throws io.periplus.errors.PeriplusException PER-2010 when rows or money differ from the
   *     release or a key does not hold, PER-4019 when another copy is under way
   */
  void show(
      Edition edition,
      Star star,
      List<String> aboutCustomers,
      Function<Sheet, Iterator<List<@Nullable String>>> rows)
      throws SQLException {
    String next = Ddl.quoted(name + "_next");
    Ddl ddl = new Ddl(next, edition.id());
    database.setAutoCommit(true);
    hold();
    try {
      run(List.of("set time zone 'UTC'", "drop schema if exists " + next + " cascade"));
      run(rights.installation());
      run(List.of("create schema " + next));
      for (Sheet sheet : star.sheets()) {
        run(ddl.create(sheet));
        ensureWhole(
            ddl.at(sheet.name()),
            sheet,
            edition,
            fill(ddl.at(sheet.name()), sheet, rows.apply(sheet)));
      }
      keyed(ddl.keys(star));
      run(rights.of(next, star, aboutCustomers));
      run(told(next, edition));
      run(List.of("analyze"));
      new Swap(database, name).show(next);
    } finally {
      run(List.of("select pg_advisory_unlock_all()"));
    }
  }

  /** Id of the release that people read; empty before the first. */
  String shown() throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet there =
            statement.executeQuery(
                "select to_regclass(%s) is not null"
                    .formatted(Ddl.text(Ddl.quoted(name) + ".release")))) {
      there.next();
      if (!there.getBoolean(1)) {
        return "";
      }
    }
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery("select release_id from " + Ddl.quoted(name) + ".release")) {
      return row.next() ? row.getString(1) : "";
    }
  }

  private void hold() throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet held =
            statement.executeQuery(
                "select pg_try_advisory_lock(hashtext('periplus'), hashtext(%s))"
                    .formatted(Ddl.text(name)))) {
      held.next();
      if (!held.getBoolean(1)) {
        throw ServeErrors.copyUnderWay(name);
      }
    }
  }

  /** What was written: rows, and the sum of each exact column. */
  private Map<String, BigDecimal> fill(
      String table, Sheet sheet, Iterator<List<@Nullable String>> rows) throws SQLException {
    Map<String, BigDecimal> sums = new TreeMap<>();
    String columns =
        String.join(", ", sheet.columns().stream().map(c -> Ddl.quoted(c.name())).toList());
    CopyIn copy =
        database
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy %s (%s) from stdin".formatted(table, columns));
    try {
      while (rows.hasNext()) {
        List<@Nullable String> row = rows.next();
        byte[] line = CopyText.line(row);
        copy.writeToCopy(line, 0, line.length);
        count(sheet, row, sums);
      }
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
    return sums;
  }

  private static void count(Sheet sheet, List<@Nullable String> row, Map<String, BigDecimal> sums) {
    sums.merge("", BigDecimal.ONE, BigDecimal::add);
    for (int i = 0; i < row.size(); i++) {
      String value = row.get(i);
      if (value != null && sheet.columns().get(i).isNumeric()) {
        sums.merge(sheet.columns().get(i).name(), new BigDecimal(value), BigDecimal::add);
      }
    }
  }

  private void ensureWhole(String table, Sheet sheet, Edition edition, Map<String, BigDecimal> sent)
      throws SQLException {
    BigDecimal rows = sent.getOrDefault("", BigDecimal.ZERO);
    long published = edition.rows().getOrDefault(sheet.name(), rows.longValueExact());
    equal(sheet, "rows", BigDecimal.valueOf(published), counted("count(*)", table));
    for (Sheet.Column column : sheet.columns()) {
      if (column.isNumeric()) {
        equal(
            sheet,
            column.name(),
            sent.getOrDefault(column.name(), BigDecimal.ZERO),
            counted("coalesce(sum(%s), 0)".formatted(Ddl.quoted(column.name())), table));
      }
    }
  }

  private static void equal(Sheet sheet, String what, BigDecimal release, BigDecimal copied) {
    if (release.compareTo(copied) != 0) {
      throw ServeErrors.copyDiffers(
          "%s of %s: %s in the release, %s in Postgres"
              .formatted(what, sheet.name(), release.toPlainString(), copied.toPlainString()));
    }
  }

  private BigDecimal counted(String expression, String table) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("select " + expression + " from " + table)) {
      row.next();
      return row.getBigDecimal(1);
    }
  }

  private void keyed(List<String> statements) throws SQLException {
    for (String statement : statements) {
      try {
        run(List.of(statement));
      } catch (SQLException e) {
        if (String.valueOf(e.getSQLState()).startsWith("23")) {
          throw ServeErrors.copyDiffers(String.valueOf(e.getMessage()).replace('\n', ' '));
        }
        throw e;
      }
    }
  }

  private List<String> told(String schema, Edition edition) {
    String table = schema + ".release";
    return List.of(
        "create table %s (release_id text primary key, business_date date not null, copied_at timestamptz not null default now())"
            .formatted(table),
        "insert into %s values (%s, %s)"
            .formatted(table, Ddl.text(edition.id()), Ddl.text(edition.businessDate().toString())),
        "comment on table %s is 'The release that every row of this schema belongs to.'"
            .formatted(table),
        "grant select on %s to %s".formatted(table, Ddl.quoted(rights.reader())));
  }

  private void run(List<String> statements) throws SQLException {
    Batch.run(database, statements);
  }
}
