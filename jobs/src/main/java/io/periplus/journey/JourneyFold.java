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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * The journeys of all customers: one shuffle by customer, one sort by time, one pass that makes all
 * tables about journeys.
 */
public final class JourneyFold implements Job {
  private static final String CUSTOMER_ID = "customer_id";

  private final Journey journey;
  private final Windows windows;

  public JourneyFold(Company company) {
    this(company.journey(), company.windows());
  }

  JourneyFold(Journey journey, Windows windows) {
    this.journey = journey;
    this.windows = windows;
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

  /** The pass is kept until the session ends, since each output reads its part of it. */
  @Override
  public Outputs run(Inputs in, Night night) {
    FoldRules rules = FoldRules.of(journey, windows, night.zone(), night.asOf());
    Dataset<Row> folded =
        in.of(SourceEvent.TABLE)
            .join(testers(in), CUSTOMER_ID, "left_anti")
            .select(EventReader.columns())
            .repartition(col(CUSTOMER_ID))
            .sortWithinPartitions(CUSTOMER_ID, "happened_at", "source_system", "event_key")
            .mapPartitions(new FoldPartition(rules), Encoders.row(JourneyRows.schema()))
            .persist(StorageLevel.MEMORY_AND_DISK());
    Outputs outputs = Outputs.of(JourneyEvent.TABLE, part(folded, JourneyEvent.TABLE));
    for (Table table : JourneyRows.TABLES.subList(1, JourneyRows.TABLES.size())) {
      outputs = outputs.and(table, part(folded, table));
    }
    return outputs;
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
