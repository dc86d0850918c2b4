package io.periplus.landing;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LandingTablesTest {
  private static final int COMMON = 7;

  /** How many columns the contract lists for each table, the common ones left out. */
  private static final Map<String, Integer> COLUMNS = new HashMap<>();

  static {
    count("customer 13, customer_identifier 8, product 7, order_header 17, order_line 9");
    count("payment 13, refund 11, return_item 8, subscription 9, subscription_event 8");
    count("delivery 11, referral 7, cost_rate 10, cost_ledger 7, revenue_ledger 5");
    count("marketing_spend 8, fx_rate 4, interaction 21, interaction_segment 12, support_case 25");
    count("case_event 8, message 11, digital_event 15, public_mention 9, operational_event 8");
    count("survey 6, survey_question 8, survey_invite 21, survey_response 20, survey_answer 6");
    count("employee 11, employee_shift 7, qa_evaluation 6, incentive_plan 10, action 12");
    count("action_rollout 5, action_assignment 9, consent 4, erasure_request 5, vendor_report 9");
    count("ref_channel 7, ref_touchpoint 10, ref_component 9, ref_journey_step 5, ref_reason 8");
    count("ref_root_cause 7, ref_episode_window 3, ref_metric 11, ref_queue 7, ref_team 3");
    count("ref_site 5, ref_calendar 5, ref_holiday 3, ref_churn_rule 5, ref_segment 8");
    count("ref_scenario 11, ref_kpi 12");
  }

  private static void count(String line) {
    for (String pair : line.split(", ", -1)) {
      String[] parts = pair.split(" ", -1);
      COLUMNS.put(parts[0], Integer.valueOf(parts[1]));
    }
  }

  @Test
  void everyTableOfTheContractIsDeclaredWithAllItsColumns() {
    Map<String, Integer> declared = new HashMap<>();
    LandingTables.ALL.forEach(t -> declared.put(t.name(), t.table().columns().size() - COMMON));
    assertEquals(COLUMNS, declared);
    assertEquals(57, LandingTables.ALL.size(), "a name stands twice");
  }

  @Test
  void everyTableStartsWithTheCommonColumns() {
    for (LandingTable table : LandingTables.ALL) {
      assertEquals(
          List.of(
              "source_system",
              "source_record_id",
              "source_updated_at",
              "known_at",
              "utc_offset_minutes",
              "is_deleted",
              "attributes"),
          table.table().columns().stream().limit(COMMON).map(Field::name).toList());
      assertEquals(Layer.LANDING, table.table().layer());
    }
  }

  @Test
  void theSourceLeadsEveryKeyAndNoKeyIsTheSourceAlone() {
    for (LandingTable table : LandingTables.ALL) {
      List<Field> key = table.table().key();
      assertEquals("source_system", key.get(0).name());
      assertTrue(key.size() > 1, table.name());
      assertTrue(key.stream().allMatch(Field::required), table.name() + " has a key with nulls");
    }
    assertEquals(
        List.of("source_system", "response_id", "question_id", "part"),
        table("survey_answer").table().key().stream().map(Field::name).toList());
    assertEquals(
        List.of("source_system", "reason_code"),
        table("ref_reason").table().key().stream().map(Field::name).toList());
  }

  @Test
  void everyTableThatMayBeMissingSaysWhatItsAbsenceSwitchesOff() {
    for (LandingTable table : LandingTables.ALL) {
      assertEquals(table.need() == Need.CORE, table.without().isEmpty(), table.name());
      assertEquals(table.need() == Need.IF_USED, !table.condition().isEmpty(), table.name());
    }
    assertEquals(
        Set.of("customer"),
        LandingTables.ALL.stream()
            .filter(t -> t.need() == Need.CORE)
            .map(LandingTable::name)
            .collect(toSet()));
  }

  @Test
  void moneyIsExactAndQuantitiesAreNotMoney() {
    assertEquals(
        List.of("gross_amount", "discount_amount", "tax_amount", "shipping_amount"),
        names(table("order_header").moneyColumns()));
    assertEquals(
        List.of("unit_price_amount", "discount_amount", "tax_amount", "unit_cost_amount"),
        names(table("order_line").moneyColumns()));
    for (LandingTable table : LandingTables.ALL) {
      assertTrue(
          table.moneyColumns().isEmpty() || table.currencyColumn().isPresent(),
          table.name() + " holds money without a currency");
      assertTrue(
          table.table().columns().stream()
              .noneMatch(f -> f.name().endsWith("amount") && !f.type().equals(Types.MONEY)),
          table.name());
    }
  }

  @Test
  void whatTellsAboutAPersonIsMarked() {
    assertEquals(Privacy.KEY, column("order_header", "customer_source_id").privacy());
    assertEquals(Privacy.KEY, column("customer_identifier", "id_hash").privacy());
    assertEquals(Privacy.PERSONAL, column("customer", "birth_year").privacy());
    assertEquals(Privacy.PERSONAL, column("customer", "attributes").privacy());
    assertEquals(Privacy.TEXT, column("message", "text").privacy());
    assertEquals(Privacy.TEXT, column("referral", "declared_reason").privacy());
    assertEquals(Privacy.STAFF, column("qa_evaluation", "score").privacy());
    for (LandingTable table : LandingTables.ALL) {
      table.table().columns().stream()
          .filter(f -> f.name().endsWith("customer_source_id"))
          .forEach(f -> assertEquals(Privacy.KEY, f.privacy(), table.name()));
    }
  }

  @Test
  void everyColumnSaysWhatItMeansInASentence() {
    for (LandingTable table : LandingTables.ALL) {
      for (Field field : table.table().columns()) {
        assertTrue(
            field.comment().matches("[A-Z].{3,}\\."),
            table.name() + "." + field.name() + ": " + field.comment());
      }
    }
  }

  @Test
  void aRowCountsAtItsOwnAnchorOrAtThatOfTheRowItBelongsTo() {
    assertEquals(
        new Anchor("delivery", List.of("shipped_at", "promised_at")), table("delivery").anchor());
    assertEquals(new Anchor("order_header", List.of("ordered_at")), table("order_line").anchor());
    assertFalse(table("ref_team").anchor().exists());
    for (LandingTable table : LandingTables.ALL) {
      assertEquals(
          table.anchor().exists(),
          !table.name().startsWith("ref_") || table.name().equals("ref_kpi"),
          table.name());
    }
  }

  @Test
  void aNameOutsideTheContractHasNoTable() {
    assertTrue(LandingTables.byName("orders").isEmpty());
  }

  private static LandingTable table(String name) {
    return LandingTables.byName(name).orElseThrow();
  }

  private static Field column(String table, String name) {
    return table(table).table().column(name).orElseThrow();
  }

  private static List<String> names(List<Field> fields) {
    return fields.stream().map(Field::name).toList();
  }
}
