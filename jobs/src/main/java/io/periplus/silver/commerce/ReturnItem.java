package io.periplus.silver.commerce;

import static io.periplus.silver.Columns.CUSTOMER_ID;
import static io.periplus.silver.Columns.KNOWN_AT;
import static io.periplus.silver.Columns.LINK_CONFIDENCE;
import static io.periplus.silver.Columns.SOURCE_SYSTEM;
import static io.periplus.silver.Columns.id;
import static io.periplus.silver.Columns.ref;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.silver.Latest;
import io.periplus.silver.SilverTable;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;

/** Lines that customers sent back. */
public final class ReturnItem extends SilverTable {
  public static final Field RETURN_ITEM_ID = id("return_item_id", "Returned line");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "return_item")
          .oneRowPer("returned line", RETURN_ITEM_ID)
          .columns(
              RETURN_ITEM_ID,
              SOURCE_SYSTEM,
              id("order_line_id", "Line"),
              ref("order_id", "Order of the line"),
              CUSTOMER_ID,
              required("requested_at", Types.TIMESTAMP, "When it was asked for, UTC."),
              optional("received_at", Types.TIMESTAMP, "When it came back, UTC."),
              KNOWN_AT,
              optional("reason_code", Types.STRING, "Reason as the source codes it."),
              ref("product_id", "Product"),
              required("quantity", Types.MONEY, "Units.").adds(Additivity.A),
              LINK_CONFIDENCE)
          .write(WriteMode.OVERWRITE)
          .build();

  public ReturnItem(Latest latest) {
    super(TABLE, latest, List.of("return_item"), OrderLine.TABLE, OrderHeader.TABLE);
  }
}
