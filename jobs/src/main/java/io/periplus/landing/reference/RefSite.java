package io.periplus.landing.reference;

import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** Sites, their local time and their calendar. */
public final class RefSite {
  public static final LandingTable CONTRACT =
      LandingTable.of("ref_site", "site")
          .usedFor("Local time, calendars.")
          .need(Need.OPTIONAL)
          .without("the company's own zone and calendar stand in for every site")
          .key("site_id")
          .columns(
              required("site_id", Types.STRING, "Site."),
              required("name", Types.STRING, "Name of the site."),
              required("country", Types.STRING, "Country, ISO 3166-1 alpha-2."),
              required("time_zone", Types.STRING, "Zone, such as America/Lima."),
              required("calendar_code", Types.STRING, "Calendar of its opening hours."))
          .build();

  private RefSite() {}
}
