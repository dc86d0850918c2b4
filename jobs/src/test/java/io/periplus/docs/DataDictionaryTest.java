package io.periplus.docs;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;
import static org.apache.spark.sql.types.DataTypes.createDecimalType;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.bronze.Bronze;
import io.periplus.landing.LandingTable;
import io.periplus.landing.LandingTables;
import io.periplus.landing.Need;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {
  private static final Field TILL = required("till_id", Types.STRING, "Till of the shop.");

  private static final Table TILLS =
      Table.in(Layer.GOLD, "agg_till")
          .oneRowPer("till", TILL)
          .answers("Where money comes in, for the CFO.")
          .columns(
              TILL,
              optional("cashier_id", Types.STRING, "Who sits at it.").privacy(Privacy.STAFF),
              required("sales_amount", Types.MONEY, "Sold | returned.").adds(Additivity.A),
              required("score_sum", Types.EXACT, "Sum of scores.").adds(Additivity.S))
          .check("known", "till_id <> 'a|b'", Severity.FAIL, "KEY")
          .build();

  private static final LandingTable SALE =
      LandingTable.of("sale", "sale at a till")
          .need(Need.OPTIONAL)
          .without("there are no tills")
          .key("sale_id")
          .anchor("sold_at")
          .columns(
              required("sale_id", Types.STRING, "Sale."),
              required("sold_at", Types.TIMESTAMP, "When it was sold, UTC."),
              required("quantity", createDecimalType(18, 4), "Units sold."),
              required("kind", Types.STRING, "What kind of sale it is."))
          .codes("kind", "cash", "card")
          .build();

  @Test
  void aTableIsToldWithItsColumnsAndChecks() {
    assertEquals(
        """
        # gold

        The star that BI reads; published whole, night by night.

        Made from the declarations of the tables; a change belongs there, not here.

        Adds: A over every key of its table that is not a filter, S over all but time, N never.

        ## agg_till

        One row per till.

        - Answers: Where money comes in, for the CFO.
        - Key: `till_id`
        - Written: whole, and only when its content changed

        | column | type | null | privacy | adds | meaning |
        | --- | --- | --- | --- | --- | --- |
        | `till_id` | STRING | no |  |  | Till of the shop. |
        | `cashier_id` | STRING | yes | staff |  | Who sits at it. |
        | `sales_amount` | MONEY | no |  | A | Sold \\| returned. |
        | `score_sum` | EXACT | no |  | S | Sum of scores. |

        | check | holds for a good row | when broken | reason |
        | --- | --- | --- | --- |
        | `known` | `till_id <> 'a\\|b'` | fail | `KEY` |
        """,
        DataDictionary.pages(List.of(), List.of(TILLS)).get("gold.md"));
  }

  @Test
  void aDeliveredTableSaysWhatItsAbsenceSwitchesOffAndWhichCodesAreListed() {
    String page = DataDictionary.pages(List.of(SALE), List.of()).get("landing.md");

    assertTrue(
        page.endsWith(
            """
            ## sale

            One row per sale at a till.

            - Key: `source_system`, `sale_id`
            - Needed: optional; without it there are no tills
            - Counts at: `sold_at` of `sale`

            | column | type | null | privacy | adds | meaning |
            | --- | --- | --- | --- | --- | --- |
            | `sale_id` | STRING | no |  |  | Sale. |
            | `sold_at` | TIMESTAMP | no |  |  | When it was sold, UTC. |
            | `quantity` | DECIMAL(18,4) | no |  |  | Units sold. |
            | `kind` | STRING | no |  |  | What kind of sale it is. Listed: `cash`, `card` |

            | check | holds for a good row | when broken | reason |
            | --- | --- | --- | --- |
            | `kind_is_listed` | `kind in ('cash', 'card')` | warn | `ENUM_DRIFT` |
            """),
        page);
    assertEquals(1, page.split("`known_at`", -1).length - 1, "common columns are told once");
  }

  @Test
  void theIndexNamesEveryTableUnderItsLayer() {
    assertEquals(
        """
        # Data dictionary

        Made from the declarations of the tables; a change belongs there, not here.

        ## [landing](landing.md)

        What a company delivers: files, and the contract that they keep.

        | table | one row per |
        | --- | --- |
        | [`sale`](landing.md#sale) | sale at a till |

        ## [gold](gold.md)

        The star that BI reads; published whole, night by night.

        | table | one row per |
        | --- | --- |
        | [`agg_till`](gold.md#agg_till) | till |
        """,
        DataDictionary.pages(List.of(SALE), List.of(TILLS)).get("README.md"));
  }

  @Test
  void bronzeIsToldOnceForAllItsTables() {
    String page = DataDictionary.pages(List.of(SALE), List.of(Bronze.of(SALE))).get("bronze.md");

    assertTrue(page.contains("| `source_row` | BIGINT | no |"), page);
    assertTrue(page.endsWith("Tables: `sale`\n"), page);
    assertFalse(page.contains("`sale_id`"), page);
  }

  @Test
  void theOrderInWhichTablesAreHandedInChangesNothing() {
    List<Table> tables = new ArrayList<>(Bronze.ALL);
    tables.add(TILLS);
    Map<String, String> pages = DataDictionary.pages(LandingTables.ALL, tables);
    Collections.reverse(tables);

    assertEquals(pages, DataDictionary.pages(LandingTables.ALL, tables));
    assertEquals(
        List.of("README.md", "landing.md", "bronze.md", "gold.md"), List.copyOf(pages.keySet()));
  }

  @Test
  void everyTableOfTheContractHasItsSection() {
    String page = DataDictionary.pages(LandingTables.ALL, List.of()).get("landing.md");

    LandingTables.ALL.forEach(t -> assertTrue(page.contains("\n## " + t.name() + "\n"), t.name()));
  }
}
