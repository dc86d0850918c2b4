package io.periplus.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.job.Stage;
import io.periplus.store.control.LinkedFiles;
import io.periplus.testkit.SparkTest;
import io.periplus.testkit.TestSession;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SparkTest
class StageCostTest {
  @TempDir private Path folder;

  @Test
  void everyStageTellsWhatItTookAndWhatThatCosts() {
    TinyCompany company = new TinyCompany(folder).deliver(TinyCompany.FIRST);
    SparkSession spark = TestSession.reading(company.warehouse());
    company.night(spark, new LinkedFiles()).close(TinyCompany.FIRST, Optional.empty());

    List<Row> rows =
        spark
            .read()
            .format("delta")
            .load(company.warehouse().resolve("ops/stage_cost").toString())
            .collectAsList();
    assertEquals(
        Arrays.stream(Stage.values()).map(Stage::label).sorted().toList(),
        rows.stream().map(r -> r.<String>getAs("stage")).sorted().toList());
    for (Row row : rows) {
      double cores = row.getAs("core_seconds");
      assertTrue(cores >= 0 && row.<Double>getAs("seconds") > 0, row.toString());
      assertEquals(
          TinyCompany.CORE_HOUR
              .multiply(BigDecimal.valueOf(cores))
              .divide(BigDecimal.valueOf(3600), 4, RoundingMode.HALF_EVEN),
          row.<BigDecimal>getAs("cost_amount"));
    }
    Row ingest = rows.stream().filter(r -> r.getAs("stage").equals("ingest")).findFirst().get();
    assertTrue(ingest.<Double>getAs("core_seconds") > 0, ingest.toString());
    assertTrue(ingest.<Long>getAs("written_bytes") > 0, ingest.toString());
  }
}
