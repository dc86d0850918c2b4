package io.periplus.faults;

import static io.periplus.table.Field.required;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.periplus.bronze.Bronze;
import io.periplus.job.Inputs;
import io.periplus.job.Job;
import io.periplus.job.Night;
import io.periplus.job.TableJob;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One or more tables of every layer, from the payments of {@link TinyCompany}. */
final class TinyJobs {
  private static final Field NIGHT_ON =
      required("night_on", Types.DATE, "Business day of the night that made the row.");
  private static final Field PAYMENT = required("payment_id", Types.STRING, "Payment.");
  private static final Field AMOUNT = required("amount", Types.MONEY, "Amount paid.");

  private static final Table SILVER_PAYMENT =
      Table.in(Layer.SILVER, "payment_seen")
          .oneRowPer("payment", PAYMENT)
          .columns(PAYMENT, AMOUNT, NIGHT_ON)
          .check("amount_plausible", "amount < 1000", Severity.QUARANTINE, "AMOUNT_RANGE")
          .build();
  private static final Table JOURNEY =
      Table.in(Layer.SILVER, "journey")
          .oneRowPer("payment", PAYMENT)
          .columns(PAYMENT, AMOUNT, NIGHT_ON)
          .build();
  private static final Table FEATURE =
      Table.in(Layer.FEATURES, "payment_size")
          .oneRowPer("payment", PAYMENT)
          .columns(PAYMENT, AMOUNT, NIGHT_ON)
          .check("amount_not_666", "amount <> 666", Severity.FAIL, "AMOUNT_RANGE")
          .build();
  private static final Field RUN = required("model_run_id", Types.STRING, "Fit.");
  private static final Table MODEL =
      Table.in(Layer.MODELS, "tiny_run")
          .oneRowPer("fit", RUN)
          .columns(
              RUN,
              required("model_code", Types.STRING, "Model."),
              required("fit_hash", Types.STRING, "Digest."),
              required("state", Types.STRING, "State."),
              NIGHT_ON)
          .build();
  private static final Table FACT =
      Table.in(Layer.GOLD, "fact_payment")
          .oneRowPer("payment", PAYMENT)
          .columns(PAYMENT, AMOUNT, NIGHT_ON)
          .build();
  private static final Table TOTAL =
      Table.in(Layer.GOLD, "agg_payment")
          .oneRowPer("night", NIGHT_ON)
          .columns(
              NIGHT_ON,
              required("payment_count", Types.BIGINT, "Payments."),
              required("total_amount", Types.MONEY, "Their sum."))
          .build();
  private static final Table CALENDAR =
      Table.in(Layer.GOLD, "dim_night").oneRowPer("night", NIGHT_ON).columns(NIGHT_ON).build();

  static final List<Job> ALL =
      List.of(
          job(SILVER_PAYMENT, Bronze.table("payment"), TinyJobs::stamped),
          job(JOURNEY, SILVER_PAYMENT, TinyJobs::stamped),
          job(FEATURE, JOURNEY, TinyJobs::stamped),
          job(MODEL, FEATURE, TinyJobs::model),
          job(FACT, FEATURE, TinyJobs::stamped),
          job(TOTAL, FACT, TinyJobs::total),
          job(CALENDAR, MODEL, (rows, night) -> rows.select("night_on").distinct()));

  private TinyJobs() {}

  private interface Made {
    Dataset<Row> of(Dataset<Row> rows, Night night);
  }

  private static Dataset<Row> stamped(Dataset<Row> rows, Night night) {
    return rows.select(col("payment_id"), col("amount"), day(night));
  }

  private static Dataset<Row> total(Dataset<Row> rows, Night night) {
    return rows.agg(
            count(lit(1)).as("payment_count"), coalesce(sum("amount"), lit(0)).as("total_amount"))
        .withColumn("night_on", day(night));
  }

  private static Dataset<Row> model(Dataset<Row> rows, Night night) {
    return total(rows, night)
        .select(
            lit("tiny-" + night.businessDate()).as("model_run_id"),
            lit("tiny").as("model_code"),
            col("total_amount").cast("string").as("fit_hash"),
            lit("champion").as("state"),
            col("night_on"));
  }

  private static Column day(Night night) {
    return lit(Date.valueOf(night.businessDate())).as("night_on");
  }

  private static Job job(Table table, Table input, Made made) {
    return new TableJob() {
      @Override
      public Table table() {
        return table;
      }

      @Override
      public List<Table> inputs() {
        return List.of(input);
      }

      @Override
      public Dataset<Row> rows(Inputs in, Night night) {
        return made.of(in.of(input), night);
      }
    };
  }
}
