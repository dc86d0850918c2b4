package io.periplus.landing.contact;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** What visitors and customers did on the web and in the app. */
public final class DigitalEvent {
  public static final LandingTable CONTRACT =
      LandingTable.of("digital_event", "event of web or app")
          .need(Need.OPTIONAL)
          .without("awareness, self-service failure, forms and acquisition touch are missing")
          .key("digital_event_id")
          .anchor("happened_at")
          .columns(
              required("digital_event_id", Types.STRING, "Event, unique in its source."),
              optional("anonymous_id", Types.STRING, "Cookie or device, hashed.")
                  .privacy(Privacy.KEY),
              optional("customer_source_id", Types.STRING, "Customer, when signed in.")
                  .privacy(Privacy.KEY),
              optional("session_id", Types.STRING, "Web visit."),
              required("happened_at", Types.TIMESTAMP, "When it happened, UTC."),
              required("event_name", Types.STRING, "The source's own name of the event."),
              optional("page_or_screen", Types.STRING, "Page or screen, without query string."),
              optional("traffic_source", Types.STRING, "Where the visit came from."),
              optional("medium", Types.STRING, "Kind of traffic, such as organic or paid."),
              optional("campaign_id", Types.STRING, "Campaign that brought the visit."),
              optional("error_code", Types.STRING, "Error that the visitor saw."),
              optional("order_id", Types.STRING, "Order that the event reports."),
              optional(
                  "value_amount",
                  Types.MONEY,
                  "Value as the event reports it; never used as revenue."),
              optional(
                  "currency",
                  Types.STRING,
                  "Currency of the value, ISO 4217; required with a value."),
              optional("params", Types.MAP, "Other parameters of the event.")
                  .privacy(Privacy.PERSONAL))
          .build();

  private DigitalEvent() {}
}
