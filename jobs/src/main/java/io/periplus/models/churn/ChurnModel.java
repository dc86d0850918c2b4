package io.periplus.models.churn;

import io.periplus.config.Company;
import io.periplus.features.ComponentExposure;
import io.periplus.job.Inputs;
import io.periplus.job.Job;
import io.periplus.job.Night;
import io.periplus.job.Outputs;
import io.periplus.job.Stage;
import io.periplus.models.worth.CustomerValues;
import io.periplus.models.worth.UpliftPolicies;
import io.periplus.models.worth.Worth;
import io.periplus.silver.SourceEvent;
import io.periplus.silver.action.ActionAssignment;
import io.periplus.silver.commerce.OrderHeader;
import io.periplus.silver.commerce.Subscription;
import io.periplus.silver.commerce.SubscriptionEvent;
import io.periplus.silver.customer.Customer;
import io.periplus.stats.JointReplicates;
import io.periplus.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Who leaves, why and when: customers who are free to buy or not, and customers with a contract.
 */
public final class ChurnModel implements Job {
  private final Company company;

  public ChurnModel(Company company) {
    this.company = company;
  }

  @Override
  public String name() {
    return "models.churn";
  }

  @Override
  public Stage stage() {
    return Stage.MODELS;
  }

  @Override
  public List<Table> inputs() {
    return List.of(
        SourceEvent.TABLE,
        OrderHeader.TABLE,
        Subscription.TABLE,
        SubscriptionEvent.TABLE,
        Customer.TABLE,
        ActionAssignment.TABLE,
        ComponentExposure.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(
        ChurnScores.TABLE,
        ChurnReasons.TABLE,
        ChurnHazards.TABLE,
        CustomerValues.TABLE,
        UpliftPolicies.TABLE,
        ChurnQuality.TABLE,
        ChurnRuns.TABLE);
  }

  @Override
  public Outputs run(Inputs in, Night night) {
    ChurnFeatures features = new ChurnFeatures(in, night, company.journey().components());
    JointReplicates replicates =
        JointReplicates.draw(
            company.models().shards(), company.models().replicates(), night.seed());
    Dataset<Row> segments = in.of(Customer.TABLE).select("customer_id", "segment_code");
    Dataset<Row> known = features.known().cache();
    try {
      List<Verdict> verdicts =
          List.of(
              new Buyers(company, night, features, segments, replicates).judge(known),
              new Contracts(company, night, in, features, segments, replicates).judge(known));
      Dataset<Row> scores = all(in, ChurnScores.TABLE, verdicts, Verdict::scores);
      ChurnRuns registry = new ChurnRuns(company, night);
      Worth worth = new Worth(company, night, in, replicates);
      Values.Told values =
          new Values(company, in, worth, registry, night.businessDate())
              .of(known, scores, verdicts.stream().flatMap(v -> v.hazards().stream()).findFirst());
      Treatments.Told treatments =
          new Treatments(
                  company,
                  worth,
                  features,
                  registry,
                  replicates,
                  ChurnMonths.lastComplete(night.businessDate()))
              .of(known);
      Dataset<Row> valued =
          values
              .customers()
              .join(
                  treatments.customers(),
                  CollectionConverters.asScala(List.of("customer_id")).toSeq(),
                  "left")
              .localCheckpoint();
      return Outputs.of(ChurnScores.TABLE, scores)
          .and(ChurnReasons.TABLE, all(in, ChurnReasons.TABLE, verdicts, Verdict::reasons))
          .and(ChurnHazards.TABLE, all(in, ChurnHazards.TABLE, verdicts, Verdict::hazards))
          .and(CustomerValues.TABLE, valued)
          .and(UpliftPolicies.TABLE, in.rows(UpliftPolicies.TABLE, treatments.policies()))
          .and(
              ChurnQuality.TABLE,
              in.rows(
                  ChurnQuality.TABLE,
                  rows(verdicts, Verdict::quality, values.quality(), treatments.quality())))
          .and(
              ChurnRuns.TABLE,
              in.rows(
                  ChurnRuns.TABLE,
                  rows(verdicts, Verdict::runs, values.runs(), treatments.runs())));
    } finally {
      known.unpersist();
    }
  }

  private static Dataset<Row> all(
      Inputs in,
      Table table,
      List<Verdict> verdicts,
      Function<Verdict, Optional<Dataset<Row>>> part) {
    return verdicts.stream()
        .map(part)
        .flatMap(Optional::stream)
        .map(table::conform)
        .reduce(Dataset::unionByName)
        .orElseGet(() -> in.rows(table, List.of()));
  }

  private static List<Row> rows(
      List<Verdict> verdicts, Function<Verdict, List<Row>> part, List<Row> more, List<Row> most) {
    return Stream.of(
            verdicts.stream().map(part).flatMap(List::stream), more.stream(), most.stream())
        .flatMap(rows -> rows)
        .toList();
  }
}
