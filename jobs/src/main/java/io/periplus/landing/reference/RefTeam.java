package io.periplus.landing.reference;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** Teams and where they sit. */
public final class RefTeam {
  public static final LandingTable CONTRACT =
      LandingTable.of("ref_team", "team")
          .usedFor("Team labels.")
          .need(Need.OPTIONAL)
          .without("teams are called by their ids")
          .key("team_id")
          .columns(
              required("team_id", Types.STRING, "Team."),
              required("name", Types.STRING, "Name of the team."),
              optional("site_id", Types.STRING, "Site at which it sits."))
          .build();

  private RefTeam() {}
}
