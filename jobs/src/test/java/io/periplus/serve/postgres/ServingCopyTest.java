package io.periplus.serve.postgres;

import static io.periplus.table.Field.required;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.errors.PeriplusException;
import io.periplus.gold.dim.DimSegment;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Against a Postgres that the test starts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServingCopyTest {
  private static final Field EPISODE =
      required("episode_key", Types.STRING, "Episode; it's \"one\" problem.");
  private static final Table COST =
      Table.in(Layer.GOLD, "agg_cost")
          .oneRowPer("segment and episode", DimSegment.SEGMENT_KEY, EPISODE)
          .answers("What does it cost?")
          .columns(
              DimSegment.SEGMENT_KEY,
              EPISODE,
              required("cost_amount", Types.MONEY, "Cost.").adds(Additivity.A))
          .build();
  private static final Table CUSTOMER =
      Table.in(Layer.GOLD, "fact_customer")
          .oneRowPer("customer", EPISODE)
          .columns(
              EPISODE,
              required("customer_id", Types.STRING, "Customer.").privacy(Privacy.KEY),
              DimSegment.SEGMENT_KEY)
          .build();
  private static final Star STAR =
      new Star(List.of(Sheet.of(DimSegment.TABLE), Sheet.of(COST), Sheet.of(CUSTOMER)));
  private static final String[] SEGMENTS = {
    "-1 | value | unknown | false | Unknown | Desconocido | Desconhecido",
    "1 | value | gold | true | Gold | Oro | Ouro",
    "2 | value | iron | true | Iron | Hierro | Ferro"
  };
  private static final String[] COSTS = {"1 | a | 10.0000", "2 | b\t\\c | 5.2500"};

  private EmbeddedPostgres postgres;
  private Connection owner;

  @BeforeAll
  void startPostgres() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  void stopPostgres() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void connect() throws SQLException {
    owner = open();
  }

  @AfterEach
  void forget() throws SQLException {
    run(owner, "drop schema if exists bi cascade");
    run(owner, "drop schema if exists bi_access cascade");
    owner.close();
  }

  @Test
  void aCopyHasKeysReferencesAndCommentsAndNamesItsRelease() throws SQLException {
    copy("R1", 2, COSTS);

    assertEquals("segment_key, episode_key", one(primaryKey("bi.agg_cost")));
    assertEquals(
        "bi.dim_segment",
        one(
            "select confrelid::regclass from pg_constraint where contype = 'f' and conrelid = 'bi.agg_cost'::regclass"));
    assertEquals(
        "One row per segment and episode. What does it cost?",
        one("select obj_description('bi.agg_cost'::regclass)"));
    assertEquals(
        "Episode; it's \"one\" problem.",
        one("select col_description('bi.agg_cost'::regclass, 2)"));
    assertEquals(
        "15.2500 R1", one("select sum(cost_amount) || ' ' || max(release_id) from bi.agg_cost"));
    assertEquals("b\t\\c", one("select episode_key from bi.agg_cost where segment_key = 2"));
    assertEquals("R1", one("select release_id from bi.release"));
  }

  @Test
  void readersSeeTheWholeOfOneReleaseWhileOthersAreCopied() throws Exception {
    copy("R0", 2, COSTS);
    AtomicBoolean isOver = new AtomicBoolean();
    CompletableFuture<Set<String>> seen = CompletableFuture.supplyAsync(() -> readUntil(isOver));
    for (int i = 1; i <= 45; i++) {
      copy("R" + i % 10, 2, COSTS);
    }
    isOver.set(true);

    Set<String> mixed = new TreeSet<>(seen.get());
    mixed.removeIf(s -> s.matches("R(.) R\\1 15.2500"));
    assertEquals(Set.of(), mixed);
    assertTrue(seen.get().contains("R5 R5 15.2500"));
    assertEquals(
        "0", one("select count(*) from pg_namespace where nspname in ('bi_next', 'bi_last')"));
  }

  private Set<String> readUntil(AtomicBoolean isOver) {
    Set<String> seen = new TreeSet<>();
    try (Connection reader = open()) {
      boolean isLast;
      do {
        isLast = isOver.get();
        seen.add(
            one(
                reader,
                "select min(c.release_id) || ' ' || max(s.release_id) || ' ' || sum(c.cost_amount) from bi.agg_cost c join bi.dim_segment s using (segment_key)"));
      } while (!isLast);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return seen;
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
  }

  @Test
  void aReferenceToNoMemberIsRefusedAndReadersKeepTheCopyBefore() throws SQLException {
    copy("R1", 2, COSTS);

    PeriplusException refused =
        assertThrows(PeriplusException.class, () -> copy("R2", 1, "9 | a | 10.0000"));

    assertEquals("PER-2010", refused.code());
    assertTrue(refused.getMessage().contains("(segment_key)=(9)"), refused.getMessage());
    assertEquals("R1", one("select release_id from bi.release"));
  }

  @Test
  void fewerRowsThanTheReleaseHoldsAreNotShown() {
    PeriplusException refused = assertThrows(PeriplusException.class, () -> copy("R1", 3, COSTS));

    assertEquals(
        "rows of agg_cost: 3 in the release, 2 in Postgres",
        refused
            .getMessage()
            .lines()
            .findFirst()
            .orElseThrow()
            .replaceAll(".*shown: (.*)\\.", "$1"));
  }

  @Test
  void aRoleSeesTheSegmentsThatItWasGranted() throws SQLException {
    copy("R1", 2, COSTS);
    role("anyone", "bi_reader");
    role("gold_manager", "bi_reader");
    role("scientist", "bi_analyst");
    run(owner, "insert into bi_access.segment_grant values ('gold_manager', 'value', 'gold')");

    String costs = "select coalesce(sum(cost_amount), 0) from bi.agg_cost";
    assertEquals("0", as("anyone", costs));
    assertEquals("10.0000", as("gold_manager", costs));
    assertEquals("15.2500", as("scientist", costs));

    copy("R2", 2, COSTS);
    assertEquals("10.0000", as("gold_manager", costs), "grants outlive a release");
  }

  @Test
  void whatIsAboutSingleCustomersIsForAnalysts() throws SQLException {
    copy("R1", 2, COSTS);
    role("anyone", "bi_reader");
    role("scientist", "bi_analyst");

    SQLException denied =
        assertThrows(
            SQLException.class, () -> as("anyone", "select count(*) from bi.fact_customer"));
    assertEquals("42501", denied.getSQLState());
    assertEquals("1", as("scientist", "select count(*) from bi.fact_customer"));
  }

  @Test
  void twoCopiesIntoOneSchemaDoNotMeet() throws SQLException {
    try (Connection other = open()) {
      run(other, "select pg_advisory_lock(hashtext('periplus'), hashtext('bi'))");
      assertEquals(
          "PER-4019", assertThrows(PeriplusException.class, () -> copy("R1", 2, COSTS)).code());
    }
  }

  private void copy(String releaseId, long costs, String... rows) throws SQLException {
    Map<String, String[]> sheets =
        Map.of(
            "dim_segment",
            SEGMENTS,
            "agg_cost",
            rows,
            "fact_customer",
            new String[] {"a | c1 | 1"});
    new ServingCopy(owner, "bi")
        .show(
            new ServingCopy.Edition(
                releaseId, LocalDate.of(2026, 3, 1), Map.of("agg_cost", costs, "dim_segment", 3L)),
            STAR,
            List.of("fact_customer"),
            sheet ->
                Arrays.stream(sheets.get(sheet.name())).map(ServingCopyTest::values).iterator());
  }

  private static List<@Nullable String> values(String row) {
    return new ArrayList<>(Arrays.asList(row.split(" \\| ")));
  }

  private void role(String name, String group) throws SQLException {
    run(owner, "drop role if exists " + name);
    run(owner, "create role %s in role %s".formatted(name, group));
  }

  private String as(String role, String query) throws SQLException {
    run(owner, "set role " + role);
    try {
      return one(query);
    } finally {
      run(owner, "reset role");
    }
  }

  private static String primaryKey(String table) {
    return "select string_agg(a.attname, ', ' order by k.n) from pg_constraint c cross join unnest(c.conkey) with ordinality as k (attnum, n) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum where c.contype = 'p' and c.conrelid = '%s'::regclass"
        .formatted(table);
  }

  private String one(String query) throws SQLException {
    return one(owner, query);
  }

  private static String one(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void run(Connection connection, String statement) throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute(statement);
    }
  }
}
