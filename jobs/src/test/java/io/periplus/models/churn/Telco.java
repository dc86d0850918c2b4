package io.periplus.models.churn;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.crc32;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.when;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.periplus.models.learn.Learnt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The published customers of a telephone company, where they are at hand: CHURN_DATA names them.
 */
final class Telco {
  static final String FOLD = "fold";
  static final String INNER = "inner_fold";
  private static final Path HOME = Path.of(System.getProperty("periplus.home", "."));

  private Telco() {}

  static Path folder(String name) {
    String named = System.getenv("CHURN_DATA");
    Path data = named == null ? HOME.resolve("../shared/data").normalize() : Path.of(named);
    Path folder = data.resolve(name);
    assumeTrue(Files.isDirectory(folder), folder + " is not here: set CHURN_DATA to check it");
    return folder;
  }

  static Dataset<Row> csv(SparkSession spark, Path file) {
    return spark.read().option("header", true).csv(file.toString());
  }

  /** The classic file, its 30 indicators side by side, the seven that repeat others included. */
  static Dataset<Row> classic(SparkSession spark) {
    Dataset<Row> raw = csv(spark, folder("telco").resolve("Telco-Customer-Churn.csv"));
    List<Column> columns = new ArrayList<>();
    columns.add(col("customerID").as("customer_id"));
    columns.add(pmod(crc32(col("customerID")), lit(5)).as(FOLD));
    columns.add(pmod(floor(crc32(col("customerID")).divide(5)), lit(5)).as(INNER));
    columns.add(when(col("Churn").equalTo("Yes"), 1.0).otherwise(0.0).as(Learnt.LABEL));
    columns.add(col("SeniorCitizen").cast("double"));
    columns.add(col("tenure").cast("double"));
    columns.add(col("MonthlyCharges").cast("double"));
    columns.add(coalesce(expr("try_cast(TotalCharges as double)"), lit(0.0)).as("TotalCharges"));
    INDICATORS.forEach(i -> columns.add(indicator(i)));
    return raw.select(columns.toArray(Column[]::new));
  }

  static final List<String> INDICATORS =
      List.of(
          "gender=Male",
          "Partner=Yes",
          "Dependents=Yes",
          "PhoneService=Yes",
          "MultipleLines=No phone service",
          "MultipleLines=Yes",
          "InternetService=Fiber optic",
          "InternetService=No",
          "OnlineSecurity=No internet service",
          "OnlineSecurity=Yes",
          "OnlineBackup=No internet service",
          "OnlineBackup=Yes",
          "DeviceProtection=No internet service",
          "DeviceProtection=Yes",
          "TechSupport=No internet service",
          "TechSupport=Yes",
          "StreamingTV=No internet service",
          "StreamingTV=Yes",
          "StreamingMovies=No internet service",
          "StreamingMovies=Yes",
          "Contract=One year",
          "Contract=Two year",
          "PaperlessBilling=Yes",
          "PaymentMethod=Credit card (automatic)",
          "PaymentMethod=Electronic check",
          "PaymentMethod=Mailed check");

  static List<String> features() {
    List<String> features =
        new ArrayList<>(List.of("SeniorCitizen", "tenure", "MonthlyCharges", "TotalCharges"));
    INDICATORS.forEach(i -> features.add(named(i)));
    return features;
  }

  static String named(String indicator) {
    return indicator.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  private static Column indicator(String indicator) {
    String[] parts = indicator.split("=", -1);
    return when(col(parts[0]).equalTo(parts[1]), 1.0).otherwise(0.0).as(named(indicator));
  }
}
