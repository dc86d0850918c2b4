package io.periplus.journey;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.periplus.features.CustomerMonth;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.table.Table;
import java.sql.Date;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * Whom a night must fold again: everybody of whom other events are known than the last release
 * folded, and everybody of whom the passing of time alone tells something else. All others keep
 * their rows, in which nothing but the days since the last order grows.
 */
final class Touched {
  /** Above this share to fold everybody is cheaper than to read, keep and join. */
  static final double MOST = 0.25;

  private static final String CUSTOMER_ID = "customer_id";

  private final Inputs in;
  private final Night night;
  private final Dataset<Row> customers;
  private final boolean isEverybody;
  private final @Nullable Date toldOn;

  private Touched(Inputs in, Night night, Dataset<Row> customers, double most) {
    this.in = in;
    this.night = night;
    this.customers = customers;
    Row all = customers.agg(count(lit(1)), count_if(col("is_touched")), max("told_on")).head();
    this.isEverybody = all.getLong(1) > most * all.getLong(0);
    this.toldOn = all.getDate(2);
  }

  /**
   * Compares what is known tonight with what the last release folded.
   *
   * @param events all that the fold would read, its columns in the order of the core
   * @param most share of customers above which everybody is folded
   * @param logic digest of everything but events and night on which journeys depend
   */
  static Touched of(Inputs in, Dataset<Row> events, String logic, Night night, double most) {
    Column[] cells = cells(events);
    Column[] salted = Arrays.copyOf(cells, cells.length + 1);
    salted[cells.length] = lit("second digest");
    Dataset<Row> known =
        events
            .groupBy(CUSTOMER_ID)
            .agg(
                count(lit(1)).as("event_count"),
                bit_xor(xxhash64(cells)).as("digest_1"),
                bit_xor(xxhash64(salted)).as("digest_2"));
    Dataset<Row> tail = in.before(JourneyTail.TABLE).as("tail");
    Column isKept =
        same("event_count")
            .and(same("digest_1"))
            .and(same("digest_2"))
            .and(col("tail.logic").equalTo(lit(logic)))
            .and(col("tail.unchanged_until").geq(lit(night.asOf())))
            .and(col("tail.told_on").leq(lit(Date.valueOf(night.businessDate()))));
    return new Touched(
        in,
        night,
        known
            .as("known")
            .join(tail, col("known.customer_id").equalTo(col("tail.customer_id")), "full_outer")
            .select(
                coalesce(col("known.customer_id"), col("tail.customer_id")).as(CUSTOMER_ID),
                not(coalesce(isKept, lit(false))).as("is_touched"),
                col("tail.unchanged_until"),
                col("tail.skipped_event_count"),
                col("known.event_count"),
                col("known.digest_1"),
                col("known.digest_2"),
                lit(logic).as("logic"),
                col("tail.told_on"),
                col("tail.folded_on"))
            .persist(StorageLevel.MEMORY_AND_DISK()),
        most);
  }

  private static Column same(String column) {
    return col("tail." + column).equalTo(col("known." + column));
  }

  /**
   * The events of those who are folded again, cell by cell where they were: a join moves its key.
   */
  Dataset<Row> eventsOf(Dataset<Row> events) {
    return isEverybody
        ? events
        : events.join(ids(), CUSTOMER_ID, "left_semi").select(cells(events));
  }

  private static Column[] cells(Dataset<Row> rows) {
    return Arrays.stream(rows.columns()).map(c -> col(c)).toArray(Column[]::new);
  }

  /** The rows of a table for everybody: those just folded, and those that are kept. */
  Dataset<Row> all(Table table, Dataset<Row> folded) {
    if (table.equals(JourneyTail.TABLE)) {
      return tails(folded);
    }
    return isEverybody
        ? folded
        : folded.unionByName(older(table, in.before(table).join(ids(), CUSTOMER_ID, "left_anti")));
  }

  private Dataset<Row> ids() {
    return customers.where("is_touched").select(CUSTOMER_ID);
  }

  /** A month without an end grows older: a kept customer has bought nothing since. */
  private Dataset<Row> older(Table table, Dataset<Row> kept) {
    if (!table.equals(CustomerMonth.TABLE)) {
      return kept;
    }
    Column isNow = col("month_start_on").equalTo(trunc(tonight(), "month"));
    Column recency = col("recency_days");
    return kept.withColumn(
        "recency_days",
        when(isNow, recency.plus(datediff(tonight(), lit(toldOn)))).otherwise(recency));
  }

  private Dataset<Row> tails(Dataset<Row> folded) {
    List<String> own = List.of("unchanged_until", "skipped_event_count", "told_on", "folded_on");
    Dataset<Row> again =
        folded
            .select(CUSTOMER_ID, "unchanged_until", "skipped_event_count")
            .join(customers.drop(own.toArray(String[]::new)), CUSTOMER_ID)
            .withColumn("folded_on", tonight());
    Dataset<Row> kept = customers.where(not(col("is_touched"))).drop("told_on");
    return (isEverybody ? again : again.unionByName(kept, false)).withColumn("told_on", tonight());
  }

  private Column tonight() {
    return lit(Date.valueOf(night.businessDate()));
  }
}
