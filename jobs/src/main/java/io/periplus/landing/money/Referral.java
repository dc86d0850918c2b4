package io.periplus.landing.money;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** Who brought whom. */
public final class Referral {
  public static final LandingTable CONTRACT =
      LandingTable.of("referral", "customer brought by another")
          .need(Need.OPTIONAL)
          .without(
              "earned growth counts only declared sources and codes, the rest is "
                  + "\"unknown\"; no referral value")
          .key("referral_id")
          .anchor("referred_at")
          .columns(
              required("referral_id", Types.STRING, "Referral, unique in its source."),
              optional(
                      "referrer_source_id",
                      Types.STRING,
                      "Customer who referred; null when only declared.")
                  .privacy(Privacy.KEY),
              required("referred_source_id", Types.STRING, "Customer who was referred.")
                  .privacy(Privacy.KEY),
              required("referred_at", Types.TIMESTAMP, "When the referral was made, UTC."),
              optional("declared_reason", Types.STRING, "What the customer says was the reason.")
                  .privacy(Privacy.TEXT),
              optional("reward_cost_amount", Types.MONEY, "What the reward cost the company."),
              optional(
                  "currency",
                  Types.STRING,
                  "Currency of the cost, ISO 4217; required with a cost."))
          .build();

  private Referral() {}
}
