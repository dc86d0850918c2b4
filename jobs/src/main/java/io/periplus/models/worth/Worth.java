package io.periplus.models.worth;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.periplus.config.Company;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.silver.action.ActionAssignment;
import io.periplus.stats.Estimate;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.uplift.Case;
import io.periplus.stats.uplift.Effect;
import io.periplus.table.Types;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Reads purchases and trials, hands them to the statistics, and lays the figures side by side. */
public final class Worth {
  private static final StructType BOUGHT =
      StructType.fromDDL("p_alive double, expected_orders double, margin double");

  /** Fewer who came back tell nothing of how often people do. */
  private static final int LEAST = 100;

  private final Company company;
  private final Night night;
  private final Inputs in;
  private final JointReplicates replicates;

  public Worth(Company company, Night night, Inputs in, JointReplicates replicates) {
    this.company = company;
    this.night = night;
    this.in = in;
    this.replicates = replicates;
  }

  /** Purchases of each customer up to tonight, and up to the horizon before it. */
  public Dataset<Row> histories() {
    Map<String, Object> parameters = parameters();
    LocalDate held = night.businessDate().minusDays(company.windows().churnHorizon());
    parameters.put("held_on", Date.valueOf(held));
    return in.sql(Worth.class, "purchase_history.sql", parameters);
  }

  /** Why there is no model of purchases; empty when there may be one. */
  public static Optional<String> refusal(long customers, long cameBack, double leastShare) {
    return cameBack >= Math.max(LEAST, leastShare * customers)
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%,d of %,d customers came back with a margin before the months held back; a model"
                    + " of purchases needs %,d, and at least %.0f %%.",
                cameBack,
                customers,
                LEAST,
                100 * leastShare));
  }

  /** The model of purchases. */
  public PurchaseFit fit(Dataset<Row> histories) {
    return PurchaseFit.of(
        histories,
        company.windows().churnHorizon() / 7.0,
        company.models().churn(),
        replicates,
        company.models().shards(),
        company.models().confidence());
  }

  /** Customers with what they will still buy and what it is worth. */
  public static Dataset<Row> bought(Dataset<Row> histories, PurchaseFit fit) {
    Purchases model = fit.tonight();
    double weeks = model.months() * 365.25 / 12 / 7;
    Column told =
        udf(
                (UDF4<Long, Double, Double, Double, Row>)
                    (repeats, last, watched, mean) ->
                        RowFactory.create(
                            model.alive(repeats.intValue(), last, watched),
                            model.expected(repeats.intValue(), last, watched, weeks),
                            model.value(repeats.intValue(), last, watched, mean)),
                BOUGHT)
            .apply(col("repeats"), col("last_week"), col("watched_weeks"), col("mean_margin"));
    Column low = lit(1.0);
    Column high = lit(1.0);
    for (PurchaseFit.Tenth tenth : fit.tenths()) {
      // The tenths are of the horizon's margin: over the months ahead a customer keeps his place.
      Column isHere = col("margin").geq(tenth.from());
      low = when(isHere, lit(tenth.low())).otherwise(low);
      high = when(isHere, lit(tenth.high())).otherwise(high);
    }
    return histories
        .withColumn("told", told)
        .select("customer_id", "repeats", "told.*")
        .withColumn("margin_low", col("margin").multiply(least(low, lit(1.0))))
        .withColumn("margin_high", col("margin").multiply(greatest(high, lit(1.0))));
  }

  /** Months before those in which customers were drawn into arms. */
  public List<LocalDate> drawn() {
    return in
        .of(ActionAssignment.TABLE)
        .where("probability > 0 and probability < 1 and customer_id is not null")
        .select(
            add_months(
                    trunc(
                        to_date(from_utc_timestamp(col("assigned_at"), night.zone().getId())),
                        "month"),
                    -1)
                .as("month"))
        .distinct()
        .orderBy("month")
        .collectAsList()
        .stream()
        .map(row -> row.getDate(0).toLocalDate())
        .toList();
  }

  /** The trials of the night by kind of action, the latest mature ones together. */
  public List<Trial> trials(Dataset<Row> lived) {
    Map<String, Object> parameters = parameters();
    parameters.put("horizon_days", company.windows().churnHorizon());
    List<Row> rows =
        in.sql(Worth.class, "trial.sql", parameters)
            .join(
                lived,
                CollectionConverters.asScala(List.of("customer_id", "month_start_on")).toSeq(),
                "left")
            .na()
            .fill(0.0)
            .orderBy("kind", "customer_id", "action_id")
            .collectAsList();
    Map<String, List<Row>> byKind = new HashMap<>();
    rows.forEach(r -> byKind.computeIfAbsent(r.getAs("kind"), k -> new ArrayList<>()).add(r));
    return byKind.keySet().stream().sorted().map(kind -> trial(kind, byKind.get(kind))).toList();
  }

  private static Trial trial(String kind, List<Row> rows) {
    List<Case> kept = new ArrayList<>();
    List<Case> profit = new ArrayList<>();
    double cost = 0;
    long treated = 0;
    for (Row row : rows) {
      double[] known = Trial.KNOWN.stream().mapToDouble(k -> row.<Double>getAs(k)).toArray();
      boolean isTreated = row.getAs("is_treated");
      Case one =
          new Case(
              row.getAs("customer_id"),
              known,
              isTreated,
              row.<Double>getAs("probability"),
              row.<Double>getAs("came"));
      kept.add(one);
      profit.add(one.with(row.<Double>getAs("profit")));
      cost += isTreated ? row.<Double>getAs("cost") : 0;
      treated += isTreated ? 1 : 0;
    }
    return new Trial(kind, kept, profit, treated == 0 ? 0 : cost / treated);
  }

  /** The effect on each customer of whom {@link Trial#KNOWN} is known tonight. */
  public static Dataset<Row> moved(Dataset<Row> lived, Trial.Found found) {
    Effect effect = found.effect();
    Column uplift =
        udf(
                (UDF1<Seq<Double>, Double>)
                    known -> {
                      double[] x = new double[known.size()];
                      for (int i = 0; i < x.length; i++) {
                        x[i] = known.apply(i);
                      }
                      return effect.of(x);
                    },
                DataTypes.DoubleType)
            .apply(array(Trial.KNOWN.stream().map(k -> col(k)).toArray(Column[]::new)));
    Column low = lit(null).cast(Types.DOUBLE);
    Column high = low;
    for (int t = found.tenths().size() - 1; t >= 0; t--) {
      Estimate tenth = found.tenths().get(t);
      boolean isLast = t == found.tenths().size() - 1;
      Column isHere = isLast ? lit(true) : col("uplift").geq(found.from().get(t));
      low = when(isHere, lit(tenth.interval().low())).otherwise(low);
      high = when(isHere, lit(tenth.interval().high())).otherwise(high);
    }
    return lived
        .select(col("customer_id"), uplift.as("uplift"))
        .withColumn("uplift_low", least(low, col("uplift")))
        .withColumn("uplift_high", greatest(high, col("uplift")));
  }

  private Map<String, Object> parameters() {
    return new HashMap<>(night.parameters());
  }
}
