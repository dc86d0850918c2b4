package io.periplus.journey;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.periplus.config.Journey;
import io.periplus.config.Label;
import io.periplus.config.Windows;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.job.Outputs;
import io.periplus.job.RunState;
import io.periplus.job.Runner;
import io.periplus.job.Stage;
import io.periplus.silver.SourceEvent;
import io.periplus.silver.customer.Customer;
import io.periplus.store.Author;
import io.periplus.store.DeltaStore;
import io.periplus.store.Pace;
import io.periplus.store.ReaderSession;
import io.periplus.store.Sessions;
import io.periplus.store.TableState;
import io.periplus.table.Field;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * The fold of a night as the product runs it, from events to checked Delta tables, and plain Spark
 * SQL on the same events. Arguments: {@code full}, {@code before}, {@code night}, {@code empty} or
 * {@code sql}, the folder of the events, and for {@code sql} the file of the query.
 */
final class FoldBench {
  /** Every window has closed by then. */
  private static final LocalDate LAST = LocalDate.of(2023, 4, 10);

  private static final Label LABEL = new Label("help", "ayuda", "ajuda");
  private static final Windows WINDOWS = new Windows(7, 730, 7, 90, 90, 90);

  private final SparkSession spark;
  private final Path folder;
  private final Path warehouse;

  private FoldBench(SparkSession spark, Path folder, Path warehouse) {
    this.spark = spark;
    this.folder = folder;
    this.warehouse = warehouse;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]).toAbsolutePath();
    SparkSession spark =
        Sessions.settings(SparkSession.builder().master("local[2]").appName("bench"))
            .config(ReaderSession.ROLE, "night")
            .config("spark.sql.shuffle.partitions", "8")
            .getOrCreate();
    String mode = args[0];
    FoldBench bench =
        new FoldBench(spark, folder, folder.resolve(mode.equals("full") ? "full" : "night"));
    switch (mode) {
      case "full" -> bench.fold(LAST, "events.parquet", Map.of());
      case "before" -> bench.fold(LAST.minusDays(2), "before.parquet", Map.of());
      case "empty" -> bench.fold(LAST.minusDays(1), "before.parquet", bench.left());
      case "night" -> bench.fold(LAST, "events.parquet", bench.left());
      default -> bench.told(bench.sql(Files.readString(Path.of(args[2]))));
    }
    spark.stop();
  }

  private void fold(LocalDate date, String events, Map<String, TableState> base)
      throws IOException {
    if (base.isEmpty()) {
      FileUtils.deleteDirectory(warehouse.toFile());
    }
    DeltaStore store = new DeltaStore(spark, warehouse);
    RunState state = new RunState(store, base);
    Night night = Night.closing(date, ZoneOffset.UTC);
    Author author = new Author(date + "-1", date.toEpochDay(), 1, date.toString(), () -> {});
    Runner runner = new Runner(Pace.of(spark), store, state, night, author, step -> {});
    JourneyFold fold = new JourneyFold(journey(), WINDOWS, "bench", Touched.MOST);
    Map<Table, Dataset<Row>> before = new HashMap<>();
    fold.remembers().forEach(t -> before.put(t, state.readBase(spark, t)));
    Map<Table, Dataset<Row>> inputs =
        Map.of(
            SourceEvent.TABLE,
            events(events),
            Customer.TABLE,
            spark.createDataFrame(List.of(), Customer.TABLE.schema()));
    Outputs outputs = fold.run(new Inputs(spark, inputs, before), night);
    for (Table table : fold.outputs()) {
      Dataset<Row> rows = outputs.of(table).persist(StorageLevel.MEMORY_AND_DISK());
      runner.writeHeld(Stage.JOURNEY, table, rows);
      rows.unpersist();
    }
    leave(fold.outputs(), state);
    told(gold(store, state));
    System.out.printf(
        "folded %d of %d customers%n",
        read(store, state, JourneyTail.TABLE).where(col("folded_on").equalTo(lit(date))).count(),
        read(store, state, JourneyTail.TABLE).count());
  }

  private static Dataset<Row> read(DeltaStore store, RunState state, Table table) {
    return store.read(table, state.of(table).orElseThrow().version());
  }

  private Dataset<Row> events(String file) {
    Dataset<Row> rows = spark.read().parquet(folder.resolve(file).toString());
    List<String> told = Arrays.asList(rows.columns());
    return rows.select(
        SourceEvent.TABLE.columns().stream()
            .map(
                f ->
                    (told.contains(f.name()) ? col(f.name()) : usual(f))
                        .cast(f.type())
                        .as(f.name()))
            .toArray(Column[]::new));
  }

  private static Column usual(Field field) {
    if (!field.required()) {
      return lit(null);
    }
    return field.type().equals(Types.BOOLEAN)
        ? lit(false)
        : lit(field.type().equals(Types.DOUBLE) ? 1 : 0);
  }

  private Dataset<Row> gold(DeltaStore store, RunState state) {
    read(store, state, JourneyEvent.TABLE).createOrReplaceTempView("lived");
    read(store, state, Episode.TABLE).createOrReplaceTempView("episode");
    return spark.sql(
        """
        select channel, month, sum(met), sum(episodes), sum(contacts), sum(wait), sum(transfers),
          sum(cost), sum(after), sum(answers), sum(nps)
        from (
          select first_channel as channel, trunc(first_on, 'month') as month, 0 as met,
            1 as episodes, contact_count as contacts, queue_wait_seconds as wait,
            transfer_count as transfers, cast(cost_labour_amount * 10000 as bigint) as cost,
            cast(revenue_after_amount * 10000 as bigint) as after,
            if(nps_value is null, 0, 1) as answers, cast(coalesce(nps_value, 0) as bigint) as nps
          from episode where goal = 'contact'
          union all
          select channel_code, trunc(event_on, 'month'), 1, 0, 0, 0, 0, 0, 0, 0, 0
          from lived where event_kind = 'contact')
        group by channel, month
        """);
  }

  private Dataset<Row> sql(String query) {
    events("events.parquet").createOrReplaceTempView("events_of_all");
    return spark.sql(
        query
            .replace("{seconds}", "unix_seconds(happened_at)")
            .replace("{events}", "events_of_all")
            .replace("{last_place}", "last_value(place) ignore nulls over before_it")
            .replace("{month_of_start}", "trunc(to_date(timestamp_seconds(e.start_ts)), 'month')")
            .replace("{month_of_ts}", "trunc(to_date(timestamp_seconds(ts)), 'month')"));
  }

  private void told(Dataset<Row> gold) {
    List<Row> rows = gold.collectAsList();
    String text =
        rows.stream().map(row -> row.mkString(",") + "\n").sorted().collect(Collectors.joining());
    System.out.println(
        "gold " + DigestUtils.sha256Hex(text).substring(0, 16) + " rows " + rows.size());
  }

  private void leave(List<Table> tables, RunState state) throws IOException {
    String lines =
        tables.stream()
            .map(t -> line(t, state.of(t).orElseThrow()))
            .collect(Collectors.joining("\n"));
    Files.writeString(warehouse.resolve("left.txt"), lines, StandardCharsets.UTF_8);
  }

  private static String line(Table table, TableState state) {
    return String.join(
        " ", table.id(), "" + state.version(), "" + state.rows(), state.contentHash());
  }

  private Map<String, TableState> left() throws IOException {
    return Files.readAllLines(warehouse.resolve("left.txt")).stream()
        .map(line -> line.split(" "))
        .collect(
            Collectors.toMap(
                l -> l[0], l -> new TableState(Long.parseLong(l[1]), Long.parseLong(l[2]), l[3])));
  }

  private static Journey journey() {
    return new Journey(
        List.of(new Journey.JourneyStage("all", LABEL)),
        List.of(
            new Journey.Touchpoint(
                "help", "all", LABEL, List.of(new Journey.EventMatch("contact", "", "")))),
        List.of(
            new Journey.Component(
                "contacts", "help", "operational", "contact_count", "contact", 1, false, LABEL)),
        List.of(new Journey.Channel("phone", "contact", true, false, LABEL)),
        List.of(new Journey.Reason("*", "help", "help", false, 7, 7, "", LABEL)),
        List.of(),
        List.of());
  }
}
