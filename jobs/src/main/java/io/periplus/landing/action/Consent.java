package io.periplus.landing.action;

import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** What customers allow their data to be used for. */
public final class Consent {
  public static final LandingTable CONTRACT =
      LandingTable.of("consent", "change of consent")
          .neededWhen("the configuration declares that consent is required")
          .without("nobody has consented: no row means no consent")
          .key("customer_source_id", "purpose", "changed_at")
          .anchor("changed_at")
          .columns(
              required("customer_source_id", Types.STRING, "Customer whose consent changed.")
                  .privacy(Privacy.KEY),
              required("purpose", Types.STRING, "What the data may be used for."),
              required(
                  "is_granted",
                  Types.BOOLEAN,
                  "Consent is given from now on; false takes it back."),
              required("changed_at", Types.TIMESTAMP, "When it changed, UTC."))
          .codes("purpose", "survey", "marketing", "analytics", "text_analysis", "personalisation")
          .build();

  private Consent() {}
}
