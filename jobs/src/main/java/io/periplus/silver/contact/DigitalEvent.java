package io.periplus.silver.contact;

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
import io.periplus.silver.customer.CustomerSource;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;

/** What customers did on web and app. */
public final class DigitalEvent extends SilverTable {
  public static final Field DIGITAL_EVENT_ID = id("digital_event_id", "Event");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "digital_event")
          .oneRowPer("event of web or app", DIGITAL_EVENT_ID)
          .columns(
              DIGITAL_EVENT_ID,
              SOURCE_SYSTEM,
              CUSTOMER_ID,
              required("happened_at", Types.TIMESTAMP, "When, UTC."),
              KNOWN_AT,
              required("event_name", Types.STRING, "What the source calls it."),
              optional("session_id", Types.STRING, "Visit."),
              optional("page_or_screen", Types.STRING, "Where, without query string."),
              optional("traffic_source", Types.STRING, "Where the visit came from."),
              optional("medium", Types.STRING, "By which medium."),
              optional("campaign_id", Types.STRING, "Campaign."),
              optional("error_code", Types.STRING, "Error shown."),
              ref("order_id", "Order reported by the event"),
              LINK_CONFIDENCE)
          .write(WriteMode.OVERWRITE)
          .build();

  public DigitalEvent(Latest latest) {
    super(TABLE, latest, List.of("digital_event", "customer_identifier"), CustomerSource.TABLE);
  }
}
