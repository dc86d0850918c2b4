package io.periplus.landing.money;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** What was spent to win and to keep customers, by campaign and day. */
public final class MarketingSpend {
  public static final LandingTable CONTRACT =
      LandingTable.of("marketing_spend", "spend of a campaign on a day")
          .need(Need.OPTIONAL)
          .without("there is no acquisition cost and no acquisition-retention ratio")
          .key("spend_id")
          .anchor("spend_on")
          .columns(
              required("spend_id", Types.STRING, "Spend, unique in its source."),
              required("spend_on", Types.DATE, "Day of the spend."),
              required("channel", Types.STRING, "Marketing channel on which it was spent."),
              optional("campaign_id", Types.STRING, "Campaign as digital events name it."),
              required("purpose", Types.STRING, "What the spend was for."),
              optional("segment", Types.STRING, "Target segment, when known."),
              required("amount", Types.MONEY, "Amount spent."),
              required("currency", Types.STRING, "Currency of the amount, ISO 4217."))
          .codes("purpose", "acquisition", "retention", "loyalty")
          .build();

  private MarketingSpend() {}
}
