package io.periplus.landing.reference;

import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** Days on which a calendar is closed. */
public final class RefHoliday {
  public static final LandingTable CONTRACT =
      LandingTable.of("ref_holiday", "holiday of a calendar")
          .usedFor("Business seconds.")
          .need(Need.OPTIONAL)
          .without("only closed weekdays are taken out of business seconds")
          .key("calendar_code", "holiday_on")
          .columns(
              required("calendar_code", Types.STRING, "Calendar that is closed."),
              required("holiday_on", Types.DATE, "Day of the holiday."),
              required("name", Types.STRING, "Name of the holiday."))
          .build();

  private RefHoliday() {}
}
