package io.periplus.landing.reference;

import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** Opening hours by weekday. */
public final class RefCalendar {
  public static final LandingTable CONTRACT =
      LandingTable.of("ref_calendar", "opening of a calendar on a weekday")
          .usedFor("Business seconds.")
          .need(Need.OPTIONAL)
          .without("the configured opening hours stand in for business seconds")
          .key("calendar_code", "weekday", "opens")
          .columns(
              required("calendar_code", Types.STRING, "Calendar."),
              required("weekday", Types.INT, "Day of the week, 1 for Monday."),
              required("opens", Types.STRING, "Local time of opening, HH:mm."),
              required("closes", Types.STRING, "Local time of closing, HH:mm."),
              required("time_zone", Types.STRING, "Zone of the hours, such as America/Lima."))
          .build();

  private RefCalendar() {}
}
