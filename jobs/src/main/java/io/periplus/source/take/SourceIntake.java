package io.periplus.source.take;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.periplus.bronze.Bronze;
import io.periplus.job.Night;
import io.periplus.landing.LandingTable;
import io.periplus.source.DatasetDefinition;
import io.periplus.source.LandedFile;
import io.periplus.source.control.ControlCheck;
import io.periplus.source.frame.Columns;
import io.periplus.source.frame.DatasetRecords;
import io.periplus.source.frame.Verdicts;
import io.periplus.source.read.FileVerdict;
import io.periplus.store.Pace;
import io.periplus.table.Table;
import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Takes in one source: reads, maps, checks and balances. Nothing is written. */
final class SourceIntake {
  /** What is told of a row that bronze holds already. */
  static final String STORED = "STORED";

  private final Pace pace;
  private final Delivery delivery;
  private final Night night;
  private final FilePlan plan;
  private final Earlier earlier;
  private final Map<Table, Dataset<Row>> existing;
  private final List<DatasetRecords> records = new ArrayList<>();
  private final Map<String, Dataset<Row>> good = new LinkedHashMap<>();
  private final List<LandingRows> landing = new ArrayList<>();
  private final Aside aside = new Aside();
  private Map<String, FileVerdict> verdicts = Map.of();

  SourceIntake(
      Pace pace,
      Delivery delivery,
      Night night,
      FilePlan plan,
      Earlier earlier,
      Map<Table, Dataset<Row>> existing) {
    this.pace = pace;
    this.delivery = delivery;
    this.night = night;
    this.plan = plan;
    this.earlier = earlier;
    this.existing = existing;
  }

  /** Reads and checks everything; afterwards the results stand in the collection. */
  void into(Collected collected) {
    plan.events().forEach(collected::event);
    if (!plan.read().isEmpty()) {
      readFiles(collected);
      mapRows(collected);
      setAside();
      List<Intake.Event> told = told();
      Balance balance = new Balance(night, sums(lineage(told, collected)));
      Accounts accounts = new Accounts(delivery, night, plan, verdicts, balance);
      accounts.refuseBeyondBudget(aside::reasons);
      accounts.into(collected);
      told.stream().filter(event -> !event.code().equals(STORED)).forEach(collected::event);
      landing.forEach(rows -> collected.bronze(rows.table(), rows.fresh(night)));
      aside.found(accounts.losing(), refusing(told)).forEach(collected::quarantine);
    } else {
      verdicts = plan.unread();
      Balance nothing = new Balance(night, List.of());
      Accounts accounts = new Accounts(delivery, night, plan, verdicts, nothing);
      accounts.refuseBeyondBudget(List::of);
      accounts.into(collected);
    }
  }

  private void readFiles(Collected collected) {
    Map<String, List<LandedFile>> files =
        plan.read().stream().collect(groupingBy(LandedFile::dataset, TreeMap::new, toList()));
    Map<String, FileVerdict> ended = new TreeMap<>();
    files.forEach(
        (name, some) ->
            records.add(
                DatasetRecords.read(session(some), dataset(name), some, plan.freshNames())));
    records.forEach(read -> collected.hold(read.candidates()));
    records.forEach(read -> ended.putAll(read.parquet()));
    Gather.rows(records.stream().map(DatasetRecords::endings).toList())
        .forEach(row -> ended.put(row.getString(0), Verdicts.of(row.getString(1))));
    plan.read()
        .forEach(
            file ->
                ended.computeIfPresent(
                    file.name(),
                    (name, verdict) -> ControlCheck.of(dataset(file.dataset()), file, verdict)));
    ended.putAll(plan.unread());
    verdicts = ended;
  }

  private void mapRows(Collected collected) {
    List<Dataset<Row>> doubled =
        records.stream().map(read -> hold(read.doubled(refused()), collected)).toList();
    List<Row> counts = Gather.rows(doubled.stream().map(rows -> rows.groupBy().count()).toList());
    for (int i = 0; i < records.size(); i++) {
      DatasetRecords read = records.get(i);
      Dataset<Row> rows =
          counts.get(i).getLong(0) == 0
              ? read.unrepeated(refused())
              : hold(read.good(refused(), doubled.get(i)), collected);
      good.put(read.dataset().name(), rows);
    }
    new Mapping(session(plan.read()), delivery, night)
        .rows(good)
        .forEach((table, rows) -> landing.add(checked(table, rows)));
    landing.forEach(rows -> collected.hold(rows.rows()));
  }

  private LandingRows checked(LandingTable table, Dataset<Row> rows) {
    Dataset<Row> bronze = existing.get(Bronze.table(table.name()));
    return LandingRows.of(
        table, Contract.checked(table, rows, night, delivery.source().isHistory()), bronze);
  }

  /** Refusals by record and by contract; what an earlier night set aside is not told twice. */
  private void setAside() {
    for (DatasetRecords read : records) {
      aside.records(
          read.dataset().name(),
          read.refusedRecords(refused())
              .select(
                  lit(delivery.system() + "." + read.dataset().name()).as("table_name"),
                  lit(Date.valueOf(night.businessDate())).as("batch_date"),
                  col(Columns.FILE).as("source_file"),
                  col(Columns.ROW).as("source_row"),
                  col(Columns.RULE).as("rule_id"),
                  col(Columns.REASON).as("reason"),
                  coalesce(col(Columns.DELIVERED), lit("{}")).as("row_json"),
                  coalesce(col(Columns.LINE), lit("{}")).as("shown_json")));
    }
    for (LandingRows rows : landing) {
      aside.rows(rows.table().name(), earlier.unsaid(rows.quarantine(night)));
    }
  }

  /** Rows and money of every record of the new files by what became of it. */
  private List<Row> sums(Function<DatasetRecords, RecordStates.Lineage> lineage) {
    return Gather.rows(
        records.stream()
            .map(read -> RecordStates.sums(read, goodOf(read), refused(), lineage.apply(read)))
            .toList());
  }

  /** A row in the contract's form can only come from a record of its own table. */
  private Function<DatasetRecords, RecordStates.Lineage> lineage(
      List<Intake.Event> told, Collected collected) {
    if (!delivery.source().isContract()) {
      RecordStates.Lineage ofAll =
          RecordStates.lineage(landing, told, false, rows -> hold(rows, collected));
      return read -> ofAll;
    }
    return read -> {
      String table = read.dataset().name();
      return RecordStates.lineage(
          landing.stream().filter(rows -> rows.table().name().equals(table)).toList(),
          told.stream().filter(event -> event.what().equals(table)).toList(),
          true,
          rows -> hold(rows, collected));
    };
  }

  private SparkSession session(List<LandedFile> files) {
    return pace.forBytes(files.stream().mapToLong(LandedFile::size).sum());
  }

  private static Dataset<Row> hold(Dataset<Row> rows, Collected collected) {
    Dataset<Row> held = rows.persist(StorageLevel.MEMORY_AND_DISK());
    collected.hold(held);
    return held;
  }

  private Dataset<Row> goodOf(DatasetRecords read) {
    return Objects.requireNonNull(good.get(read.dataset().name()), read.dataset().name());
  }

  /** Tables of which a row was refused, or may have been: of a stored row nothing else is told. */
  private static Set<String> refusing(List<Intake.Event> told) {
    return told.stream()
        .filter(event -> !event.code().startsWith("ENUM_DRIFT"))
        .map(Intake.Event::what)
        .collect(toSet());
  }

  private List<Intake.Event> told() {
    return Gather.rows(
            landing.stream()
                .map(rows -> rows.told().groupBy("code", "what").agg(count(lit(1))))
                .toList())
        .stream()
        .map(r -> new Intake.Event(r.getString(0), delivery.system(), r.getString(1), r.getLong(2)))
        .toList();
  }

  private Set<String> refused() {
    return verdicts.entrySet().stream()
        .filter(entry -> entry.getValue().fault().isFault())
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  private DatasetDefinition dataset(String name) {
    return delivery
        .source()
        .dataset(name)
        .orElseThrow(() -> new IllegalStateException("No dataset " + name));
  }
}
