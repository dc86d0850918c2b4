package io.periplus.landing.reference;

import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** How long an episode of a kind of reason stays open. */
public final class RefEpisodeWindow {
  public static final LandingTable CONTRACT =
      LandingTable.of("ref_episode_window", "group of reasons")
          .usedFor("Episodes, FCR.")
          .need(Need.OPTIONAL)
          .without("the configured windows stand in")
          .key("reason_group")
          .columns(
              required("reason_group", Types.STRING, "Group of reasons."),
              required("gap_days", Types.INT, "Days of silence after which an episode has ended."),
              required(
                  "fcr_window_days",
                  Types.INT,
                  "Days without a repeat after which a contact counts as resolved."))
          .build();

  private RefEpisodeWindow() {}
}
