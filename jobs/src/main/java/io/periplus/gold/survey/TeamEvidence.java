package io.periplus.gold.survey;

import io.periplus.gold.dim.DimAgentTeam;
import io.periplus.gold.dim.DimMetric;
import io.periplus.gold.fact.FactSurveyInvite;
import io.periplus.gold.fact.FactSurveyScore;
import io.periplus.job.Inputs;
import io.periplus.job.Job;
import io.periplus.job.Night;
import io.periplus.job.Outputs;
import io.periplus.job.Stage;
import io.periplus.silver.contact.Interaction;
import io.periplus.silver.survey.SurveyInvite;
import io.periplus.silver.survey.SurveyResponse;
import io.periplus.table.Table;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Fair scores of teams, and where scores were perhaps asked for, from one reading of the answers.
 */
public final class TeamEvidence implements Job {

  @Override
  public String name() {
    return "gold.team_evidence";
  }

  @Override
  public Stage stage() {
    return Stage.GOLD;
  }

  @Override
  public List<Table> inputs() {
    return List.of(
        FactSurveyScore.TABLE,
        FactSurveyInvite.TABLE,
        SurveyResponse.TABLE,
        SurveyInvite.TABLE,
        Interaction.TABLE,
        DimMetric.TABLE,
        DimAgentTeam.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(FactCoachingSignal.TABLE, FactTeamScore.TABLE);
  }

  @Override
  public Outputs run(Inputs in, Night night) {
    List<Row> answers =
        in.sql(TeamEvidence.class, "team_answer.sql", night.parameters()).collectAsList();
    List<Row> invites =
        in.sql(TeamEvidence.class, "team_invite.sql", night.parameters()).collectAsList();
    List<TeamAnswers> teams = TeamAnswers.of(answers);
    return Outputs.of(
            FactCoachingSignal.TABLE,
            in.rows(FactCoachingSignal.TABLE, new CoachingRows(invites).of(teams)))
        .and(FactTeamScore.TABLE, in.rows(FactTeamScore.TABLE, TeamScoreRows.of(teams)));
  }
}
