package io.periplus.landing.money;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;
import static org.apache.spark.sql.types.DataTypes.createDecimalType;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** Goods that came back, line by line. */
public final class ReturnItem {
  public static final LandingTable CONTRACT =
      LandingTable.of("return_item", "returned line")
          .need(Need.OPTIONAL)
          .without("return effort and logistics cost are missing")
          .key("return_item_id")
          .anchor("requested_at")
          .columns(
              required("return_item_id", Types.STRING, "Returned line, unique in its source."),
              required("return_id", Types.STRING, "Return to which the line belongs."),
              required("order_line_id", Types.STRING, "Line of the order that came back."),
              required(
                  "requested_at", Types.TIMESTAMP, "When the customer asked to return it, UTC."),
              optional("received_at", Types.TIMESTAMP, "When it arrived, UTC."),
              optional("reason_code", Types.STRING, "The source's own reason."),
              required("quantity", createDecimalType(18, 4), "Units returned."),
              optional("is_restocked", Types.BOOLEAN, "The goods can be sold again."))
          .build();

  private ReturnItem() {}
}
