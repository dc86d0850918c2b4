package io.periplus.gold.dim;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;

/** Who serves; agents only where the company switched them on. */
public final class DimAgentTeam {
  public static final Field AGENT_TEAM_KEY =
      required("agent_team_key", Types.BIGINT, "Hash of team_id and valid_from.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "dim_agent_team")
          .oneRowPer("version of a team", AGENT_TEAM_KEY)
          .columns(
              AGENT_TEAM_KEY,
              optional("level", Types.STRING, "team or agent."),
              required("team_id", Types.STRING, "The source's team."),
              optional("team_name", Types.STRING, "Its name."),
              optional("agent_pseudonym", Types.STRING, "Agent; null on the level of teams.")
                  .privacy(Privacy.STAFF),
              optional("site_id", Types.STRING, "Where it works."),
              optional("site_name", Types.STRING, "Name of the site."),
              optional("role", Types.STRING, "What it does."),
              optional("tier", Types.INT, "1 for the first line."),
              optional("tenure_band", Types.STRING, "Band of time in service; agents only."),
              optional("valid_from", Types.TIMESTAMP, "From when this version holds."),
              optional("valid_to", Types.TIMESTAMP, "Until when, excluded; null while it holds."),
              optional("is_current", Types.BOOLEAN, "Whether this version holds now."))
          .build();

  private DimAgentTeam() {}
}
