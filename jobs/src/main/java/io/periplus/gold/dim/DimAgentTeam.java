package io.periplus.gold.dim;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.shape.Dimension;
import io.periplus.silver.contact.Interaction;
import io.periplus.silver.survey.SurveyResponse;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;

/** Who serves; agents only where the company switched them on. */
public final class DimAgentTeam extends Dimension {
  public static final Field AGENT_TEAM_KEY =
      required("agent_team_key", Types.BIGINT, "Hash of team_id and valid_from.");
  public static final Field TEAM_ID = required("team_id", Types.STRING, "The source's team.");
  public static final Field VALID_FROM =
      optional("valid_from", Types.TIMESTAMP, "From when this version holds.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "dim_agent_team")
          .oneRowPer("version of a team", AGENT_TEAM_KEY)
          .columns(
              AGENT_TEAM_KEY,
              optional("level", Types.STRING, "team or agent."),
              TEAM_ID,
              optional("team_name", Types.STRING, "Its name."),
              optional("agent_pseudonym", Types.STRING, "Agent; null on the level of teams.")
                  .privacy(Privacy.STAFF),
              optional("site_id", Types.STRING, "Where it works."),
              optional("site_name", Types.STRING, "Name of the site."),
              optional("role", Types.STRING, "What it does."),
              optional("tier", Types.INT, "1 for the first line."),
              optional("tenure_band", Types.STRING, "Band of time in service; agents only."),
              VALID_FROM,
              optional("valid_to", Types.TIMESTAMP, "Until when, excluded; null while it holds."),
              optional("is_current", Types.BOOLEAN, "Whether this version holds now."))
          .build();

  public DimAgentTeam() {
    super(TABLE, List.of(TEAM_ID, VALID_FROM), Interaction.TABLE, SurveyResponse.TABLE);
  }

  @Override
  protected List<String> unfilled() {
    return List.of(
        "team_name", "agent_pseudonym", "site_id", "site_name", "role", "tier", "tenure_band");
  }
}
