package io.periplus.landing.people;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** How long a worker was there and busy on a day. */
public final class EmployeeShift {
  public static final LandingTable CONTRACT =
      LandingTable.of("employee_shift", "worker's day")
          .need(Need.OPTIONAL)
          .without("there are no effects of occupancy, overtime or overload")
          .key("employee_id", "shift_on")
          .anchor("shift_on")
          .columns(
              required("employee_id", Types.STRING, "Worker.").privacy(Privacy.STAFF),
              required("shift_on", Types.DATE, "Day of the shift."),
              optional("scheduled_seconds", Types.INT, "Planned time, in seconds.")
                  .privacy(Privacy.STAFF),
              required("worked_seconds", Types.INT, "Time at work, in seconds.")
                  .privacy(Privacy.STAFF),
              optional("occupied_seconds", Types.INT, "Time handling or wrapping up, in seconds.")
                  .privacy(Privacy.STAFF),
              optional("contact_count", Types.INT, "Contacts handled.").privacy(Privacy.STAFF),
              optional("overtime_seconds", Types.INT, "Time beyond the plan, in seconds.")
                  .privacy(Privacy.STAFF))
          .build();

  private EmployeeShift() {}
}
