package io.periplus.serve.jdbc;

import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * Schema {@code gold} of Spark's own catalogue, the only one that metadata calls of JDBC list: a
 * view for each table and view of the release. A view is answered from the release that is current
 * when it is asked.
 */
final class GoldSchema {
  private GoldSchema() {}

  /**
   * Makes the views anew.
   *
   * @param names layer and name, such as {@code gold.dim_date}
   */
  static void register(SparkSession spark, List<String> names) {
    spark.sql("create database if not exists gold comment 'What BI and data scientists read'");
    for (String name : names) {
      // Columns and comments are those of the release that is current when it is asked.
      spark.sql(
          "create or replace view spark_catalog.%1$s with schema evolution as select * from periplus.%1$s"
              .formatted(name));
    }
  }
}
