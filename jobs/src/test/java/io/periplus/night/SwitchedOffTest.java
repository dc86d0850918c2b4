package io.periplus.night;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.job.RunState;
import io.periplus.store.DeltaStore;
import io.periplus.store.TableState;
import io.periplus.testkit.SparkTest;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night says of the landing tables that it lacks. */
@SparkTest
class SwitchedOffTest {
  @Test
  void aTableThatCameOnAnEarlierNightIsNotMissing(SparkSession spark, @TempDir Path warehouse) {
    RunState state =
        new RunState(
            new DeltaStore(spark, warehouse), Map.of("bronze.refund", new TableState(1, 12, "a")));

    String told = String.join("\n", Sources.switchedOff(Set.of("payment"), state));

    assertFalse(told.contains("refund is not delivered"), told);
    assertFalse(told.contains("payment is not delivered"), told);
    assertTrue(told.contains("subscription is not delivered: there is no contractual churn"), told);
  }
}
