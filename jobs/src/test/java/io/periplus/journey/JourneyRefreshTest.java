package io.periplus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.job.Inputs;
import io.periplus.job.Job;
import io.periplus.job.Night;
import io.periplus.job.Outputs;
import io.periplus.job.RunState;
import io.periplus.job.Runner;
import io.periplus.job.Stage;
import io.periplus.journey.fold.Company;
import io.periplus.journey.fold.Event;
import io.periplus.journey.fold.RandomNights;
import io.periplus.journey.fold.RandomNights.Change;
import io.periplus.silver.SourceEvent;
import io.periplus.silver.customer.Customer;
import io.periplus.store.Author;
import io.periplus.store.DeltaStore;
import io.periplus.store.Pace;
import io.periplus.store.TableState;
import io.periplus.table.Table;
import io.periplus.testkit.BadInput;
import io.periplus.testkit.SparkTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Night after night on Delta, what was kept and what was folded equal one build of everything. */
@SparkTest
class JourneyRefreshTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 5, 14);

  /** One night after the first release, seven, and more than a month's end later. */
  private static final List<Integer> NIGHTS = List.of(9, 10, 16, 30);

  /** Nobody who was not touched is folded, however few they are. */
  private static final double EVERYBODY = 1;

  @TempDir private Path warehouse;
  private final List<Change> delivered = new ArrayList<>();
  private Map<String, TableState> release = Map.of();

  @Test
  @BadInput(
      id = "D10",
      given = "Late rows, corrections, deletions and merges, night after night",
      then = "The tables of one build of everything, bit for bit")
  void afterOneNightSevenAndAMonthTheTablesAreThoseOfOneBuild(SparkSession spark) {
    RandomNights company = new RandomNights(11, 40);
    long kept = 0;
    int next = 0;
    for (int night : NIGHTS) {
      while (next <= night) {
        delivered.addAll(company.night(next++));
      }
      release = run(spark, night, release);
      Map<String, TableState> rebuilt =
          night == NIGHTS.get(0) ? release : run(spark, night, Map.of());
      for (Table table : JourneyRows.TABLES.subList(0, JourneyRows.TABLES.size() - 1)) {
        assertEquals(
            rebuilt.get(table.id()).contentHash(),
            release.get(table.id()).contentHash(),
            table.id() + " after night " + night);
      }
      kept += kept(spark, night);
    }
    assertTrue(kept > 10, "Only " + kept + " journeys were ever kept");
  }

  /** Journeys of the release that another night folded. */
  private long kept(SparkSession spark, int night) {
    return new DeltaStore(spark, warehouse)
        .read(JourneyTail.TABLE, release.get(JourneyTail.TABLE.id()).version())
        .where("folded_on < date'" + FIRST.plusDays(night) + "'")
        .count();
  }

  private Map<String, TableState> run(SparkSession spark, int night, Map<String, TableState> base) {
    DeltaStore store =
        new DeltaStore(
            spark,
            base.isEmpty() && night > NIGHTS.get(0)
                ? warehouse.resolve("anew" + night)
                : warehouse);
    RunState state = new RunState(store, base);
    Runner runner =
        new Runner(
            Pace.of(spark),
            store,
            state,
            Night.closing(FIRST.plusDays(night), ZoneId.of("America/Lima")),
            new Author("20240514-" + night, night + 1, 1, "f" + night, () -> {}),
            step -> {});
    List<Event> events =
        RandomNights.lives(delivered).values().stream().flatMap(List::stream).toList();
    runner.run(new Given(EventRows.of(spark, events)));
    JourneyFold fold = new JourneyFold(Company.journey(), Company.WINDOWS, "test", EVERYBODY);
    runner.run(fold);
    spark.catalog().clearCache();
    Map<String, TableState> now = new HashMap<>();
    fold.outputs().forEach(t -> now.put(t.id(), state.of(t).orElseThrow()));
    fold.inputs().forEach(t -> now.put(t.id(), state.of(t).orElseThrow()));
    return now;
  }

  /** What the stages before the fold would have made of the deliveries. */
  private record Given(Dataset<Row> events) implements Job {
    @Override
    public String name() {
      return "given";
    }

    @Override
    public Stage stage() {
      return Stage.JOURNEY;
    }

    @Override
    public List<Table> inputs() {
      return List.of();
    }

    @Override
    public List<Table> outputs() {
      return List.of(SourceEvent.TABLE, Customer.TABLE);
    }

    @Override
    public Outputs run(Inputs in, Night night) {
      return Outputs.of(SourceEvent.TABLE, events)
          .and(Customer.TABLE, in.rows(Customer.TABLE, List.of()));
    }
  }
}
