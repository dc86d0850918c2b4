package io.periplus.landing.money;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/**
 * What one unit of a cost driver costs. The most specific rate wins; two equally specific ones on
 * one day are an error.
 */
public final class CostRate {
  public static final LandingTable CONTRACT =
      LandingTable.of("cost_rate", "price of one unit of a cost driver over a period")
          .need(Need.OPTIONAL)
          .without("there is no cost to serve, and no cost or margin linkage")
          .key("rate_id")
          .anchor("valid_from")
          .columns(
              required("rate_id", Types.STRING, "Rate, unique in its source."),
              required(
                  "driver",
                  Types.STRING,
                  "What is counted: a second of work, a contact, an attempt."),
              optional("role", Types.STRING, "Role of the worker; null applies to all."),
              optional("site_id", Types.STRING, "Site of the work; null applies to all."),
              optional("channel", Types.STRING, "Channel of the contact; null applies to all."),
              optional("vendor", Types.STRING, "Company that does the work."),
              required("rate", Types.RATE, "Loaded cost of one unit of the driver."),
              required("currency", Types.STRING, "Currency of the rate, ISO 4217."),
              required("valid_from", Types.DATE, "First day of the rate."),
              optional("valid_to", Types.DATE, "Day after the last of the rate; null while valid."))
          .codes(
              "driver",
              "agent_second",
              "contact",
              "bot_session",
              "delivery_attempt",
              "return",
              "survey",
              "payment_fee")
          .period("valid_from", "valid_to")
          .build();

  private CostRate() {}
}
