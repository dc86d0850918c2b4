package io.periplus.silver.commerce;

import static io.periplus.silver.Columns.CURRENCY;
import static io.periplus.silver.Columns.FX_MISSING;
import static io.periplus.silver.Columns.FX_RATE;
import static io.periplus.silver.Columns.HAS_RATE;
import static io.periplus.silver.Columns.HAS_RATE_RULE;
import static io.periplus.silver.Columns.SOURCE_SYSTEM;
import static io.periplus.silver.Columns.id;
import static io.periplus.silver.Columns.money;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;
import static io.periplus.table.Severity.QUARANTINE;

import io.periplus.silver.Latest;
import io.periplus.silver.SilverTable;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;

/** What is sold, over a period. */
public final class Product extends SilverTable {
  public static final Field PRODUCT_ID = id("product_id", "Product or plan");

  public static final Field VALID_FROM =
      required("valid_from", Types.TIMESTAMP, "From when it holds, UTC.");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "product")
          .oneRowPer("product over a period", PRODUCT_ID, VALID_FROM)
          .columns(
              PRODUCT_ID,
              SOURCE_SYSTEM,
              required("name", Types.STRING, "Name."),
              optional("category", Types.STRING, "Category."),
              money("unit_cost_amount", "Standard cost of one unit"),
              VALID_FROM,
              optional("valid_to", Types.TIMESTAMP, "Until when, exclusive; null while it holds."),
              CURRENCY,
              FX_RATE)
          .check(HAS_RATE_RULE, HAS_RATE, QUARANTINE, FX_MISSING)
          .write(WriteMode.OVERWRITE)
          .build();

  public Product(Latest latest) {
    super(TABLE, latest, List.of("product"));
  }
}
