package io.periplus.bronze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.landing.LandingTable;
import io.periplus.landing.LandingTables;
import io.periplus.table.Field;
import io.periplus.table.Table;
import io.periplus.table.WriteMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class BronzeTest {
  @Test
  void everyLandingTableIsKeptWithTheFileAndRowThatBroughtIt() {
    for (LandingTable landing : LandingTables.ALL) {
      Table kept = Bronze.table(landing.name());
      int delivered = landing.table().columns().size();
      assertEquals(landing.table().columns(), kept.columns().subList(0, delivered));
      assertEquals(
          List.of("landed_at", "batch_date", "source_file", "source_row"),
          names(kept.columns().subList(delivered, kept.columns().size())));
      assertTrue(
          kept.columns().subList(delivered, delivered + 4).stream().allMatch(Field::required));
      assertEquals(WriteMode.APPEND, kept.writeMode());
      assertEquals(landing.table().checks(), kept.checks());
    }
  }

  @Test
  void everyVersionOfAnOrderStaysApart() {
    assertEquals(
        List.of("source_system", "order_id", "source_file", "source_row"),
        names(Bronze.table("order_header").key()));
    assertEquals("bronze.order_header", Bronze.table("order_header").id());
  }

  @Test
  void aTableOutsideTheContractIsNamedInTheError() {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> Bronze.table("orders"));
    assertEquals("No landing table is named orders", error.getMessage());
  }

  private static List<String> names(List<Field> fields) {
    return fields.stream().map(Field::name).toList();
  }
}
