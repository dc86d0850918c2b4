package io.periplus.landing.money;

import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.table.Types;

/** What one currency was worth in another on a day. */
public final class FxRate {
  public static final LandingTable CONTRACT =
      LandingTable.of("fx_rate", "exchange rate of a day")
          .neededWhen("two currencies occur")
          .without(
              "the rows of a day and currency without a rate are set aside; a missing rate "
                  + "is never taken as 1")
          .key("rate_on", "from_currency", "to_currency")
          .anchor("rate_on")
          .columns(
              required("rate_on", Types.DATE, "Day of the rate."),
              required("from_currency", Types.STRING, "Currency that is converted, ISO 4217."),
              required("to_currency", Types.STRING, "Currency it is converted to, ISO 4217."),
              required("rate", Types.RATE, "One unit of the first currency in the second."))
          .rule("rate_is_positive", "rate > 0", "AMOUNT_RANGE")
          .build();

  private FxRate() {}
}
