package io.periplus.sample.life;

import static io.periplus.sample.company.Planted.PLEASED_ON_ANSWERING;
import static io.periplus.sample.company.World.DESK;

import io.periplus.sample.company.Draws;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import java.util.List;

/**
 * The way of a survey: eligible, drawn or not, held back when the customer was asked within two
 * weeks, sent, answered by about one in four, the pleased a little more often.
 */
final class Questionnaire {
  private static final int HOUR = 3_600;

  private final World world;

  /**
   * One occasion to ask.
   *
   * @param ref what it is about; empty for the calendar's
   * @param probability of being drawn
   * @param scores what the customer would answer
   * @param pleased latent points above the usual
   * @param theme what he would write about
   * @param agentId agent who is rated; empty when none
   */
  record Ask(
      String survey,
      String trigger,
      String ref,
      long eligibleAt,
      double probability,
      List<Score> scores,
      double pleased,
      String theme,
      String agentId) {}

  /** One answer on its question's scale. */
  record Score(String question, int value) {

    /** A latent number as an answer: rounded, and cut to the scale. */
    static int onScale(double latent, int low, int high) {
      return (int) Math.max(low, Math.min(high, Math.round(latent)));
    }
  }

  Questionnaire(World world) {
    this.world = world;
  }

  void offer(Shopper shopper, Ask ask) {
    Draws draws = shopper.draws();
    String id = shopper.newId("Q");
    boolean sampled = draws.chance(ask.probability());
    Row invite =
        Row.of(Sheet.SURVEY_INVITE, DESK, id, ask.eligibleAt())
            .text("invite_id", id)
            .text("survey_id", ask.survey())
            .text("customer_source_id", shopper.deskId())
            .text("trigger_type", ask.trigger())
            .text("trigger_ref_id", ask.ref())
            .at("eligible_at", ask.eligibleAt())
            .flag("is_sampled", sampled)
            .text("sample_probability", Double.toString(ask.probability()))
            .flag("is_bounced", false);
    if (!sampled) {
      world.files().put(invite);
    } else if (shopper.isTiredOfSurveys(ask.eligibleAt())) {
      world.files().put(invite.text("suppressed_reason", "contact_rule"));
    } else {
      send(shopper, ask, id, invite);
    }
  }

  private void send(Shopper shopper, Ask ask, String inviteId, Row invite) {
    Draws draws = shopper.draws();
    long sentAt = ask.eligibleAt() + draws.whole(60, 2 * HOUR);
    boolean bounced = draws.chance(0.015);
    Row sent =
        invite
            .version(sentAt)
            .text("channel", "email")
            .at("sent_at", sentAt)
            .number("reminder_no", 0)
            .flag("is_bounced", bounced);
    double answering = Draws.logistic(-1.15 + PLEASED_ON_ANSWERING.value() * ask.pleased());
    if (bounced || !draws.chance(answering)) {
      world.files().put(sent);
      return;
    }
    long openedAt = sentAt + (long) (Math.min(200, draws.exponential(20)) * HOUR);
    int duration = draws.whole(20, 240);
    long submittedAt = openedAt + 30 + duration;
    if (!world.months().together(sentAt, submittedAt)) {
      world.files().put(sent);
    }
    world
        .files()
        .put(
            sent.version(submittedAt)
                .at("opened_at", openedAt)
                .at("started_at", openedAt + 30)
                .at("finished_at", submittedAt));
    respond(shopper, ask, inviteId, submittedAt, duration);
  }

  private void respond(Shopper shopper, Ask ask, String inviteId, long at, int duration) {
    Draws draws = shopper.draws();
    String id = "A" + inviteId.substring(1);
    world
        .files()
        .put(
            Row.of(Sheet.SURVEY_RESPONSE, DESK, id, at)
                .text("response_id", id)
                .text("invite_id", inviteId)
                .text("survey_id", ask.survey())
                .text("customer_source_id", shopper.deskId())
                .text("trigger_type", ask.trigger())
                .text("trigger_ref_id", ask.ref())
                .at("submitted_at", at)
                .text("status", "complete")
                .number("duration_seconds", duration)
                .text("device", draws.chance(0.65) ? "mobile" : "desktop")
                .text("mode", "web")
                .text("language", shopper.traits().home().language())
                .text("agent_id", ask.agentId())
                .flag("is_agent_present", false)
                .flag("is_forced", false)
                .flag("is_duplicate", false));
    for (Score score : ask.scores()) {
      world.files().put(answer(id, score.question(), at).number("value_num", score.value()));
    }
    if (draws.chance(0.4)) {
      String tongue = shopper.traits().home().tongue();
      String text = world.verbatims().about(ask.theme(), ask.pleased() > -0.4, tongue, draws);
      world.files().put(answer(id, "comment", at).text("text", text));
    }
  }

  private static Row answer(String responseId, String question, long at) {
    return Row.of(Sheet.SURVEY_ANSWER, DESK, responseId + '-' + question, at)
        .text("response_id", responseId)
        .text("question_id", question)
        .text("part", "");
  }
}
