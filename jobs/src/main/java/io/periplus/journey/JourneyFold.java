package io.periplus.journey;

import static org.apache.spark.sql.functions.col;

import io.periplus.config.Company;
import io.periplus.config.Journey;
import io.periplus.config.Windows;
import io.periplus.job.Inputs;
import io.periplus.job.Job;
import io.periplus.job.Night;
import io.periplus.job.Outputs;
import io.periplus.job.Stage;
import io.periplus.journey.fold.FoldRules;
import io.periplus.silver.SourceEvent;
import io.periplus.silver.customer.Customer;
import io.periplus.table.Table;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * The journeys of all customers: one shuffle by customer, one sort by time, one pass that makes all
 * tables about journeys. Only those whom something touched since the last release go through it;
 * the others keep their rows.
 */
public final class JourneyFold implements Job {
  private static final String CUSTOMER_ID = "customer_id";

  private final Journey journey;
  private final Windows windows;
  private final String code;
  private final double mostTouched;

  /**
   * @param code which program runs: journeys that another one folded are folded again
   */
  public JourneyFold(Company company, String code) {
    this(company.journey(), company.windows(), code, Touched.MOST);
  }

  JourneyFold(Journey journey, Windows windows, String code, double mostTouched) {
    this.journey = journey;
    this.windows = windows;
    this.code = code;
    this.mostTouched = mostTouched;
  }

  @Override
  public String name() {
    return "journey.fold";
  }

  @Override
  public Stage stage() {
    return Stage.JOURNEY;
  }

  @Override
  public List<Table> inputs() {
    return List.of(SourceEvent.TABLE, Customer.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return JourneyRows.TABLES;
  }

  @Override
  public List<Table> remembers() {
    return JourneyRows.TABLES;
  }

  /** The pass is kept until the session ends, since each output reads its part of it. */
  @Override
  public Outputs run(Inputs in, Night night) {
    Dataset<Row> events =
        in.of(SourceEvent.TABLE)
            .join(testers(in), CUSTOMER_ID, "left_anti")
            .select(EventReader.columns());
    Touched touched = Touched.of(in, events, logic(night), night, mostTouched);
    FoldRules rules = FoldRules.of(journey, windows, night.zone(), night.asOf());
    Dataset<Row> folded =
        touched
            .eventsOf(events)
            .repartition(col(CUSTOMER_ID))
            .sortWithinPartitions(CUSTOMER_ID, "happened_at", "source_system", "event_key")
            .mapPartitions(new FoldPartition(rules), Encoders.row(JourneyRows.schema()))
            .persist(StorageLevel.MEMORY_AND_DISK());
    Outputs outputs = Outputs.NONE;
    for (Table table : JourneyRows.TABLES) {
      outputs = outputs.and(table, touched.all(table, part(folded, table)));
    }
    return outputs;
  }

  /** Everything but the events and the night on which journeys depend. */
  private String logic(Night night) {
    return DigestUtils.sha256Hex(
            String.join(
                "|",
                code,
                journey.toString(),
                windows.toString(),
                night.zone().getId(),
                JourneyRows.TABLES.toString()))
        .substring(0, 16);
  }

  /** Accounts on which the company tries things out: counted elsewhere, kept out of results. */
  private static Dataset<Row> testers(Inputs in) {
    return in.of(Customer.TABLE).where("is_test").select(CUSTOMER_ID);
  }

  private static Dataset<Row> part(Dataset<Row> folded, Table table) {
    return Packed.unpack(
        table, folded.where(col(table.name()).isNotNull()).select(table.name() + ".*"));
  }
}
