package io.periplus.sample.ask;

import static io.periplus.sample.company.World.DESK;

import io.periplus.sample.ask.Questionnaire.Ask;
import io.periplus.sample.ask.Questionnaire.Score;
import io.periplus.sample.company.Draws;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Outbox.Hidden;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import io.periplus.sample.person.Shopper;
import io.periplus.sample.words.Text;

/** What is filled in: the response, its scores, the reason picked and the words. */
final class Answers {
  private final World world;

  /** When an answer was given and became known, and how long it took in seconds. */
  record Moment(long submittedAt, long knownAt, int duration) {}

  Answers(World world) {
    this.world = world;
  }

  void give(Shopper shopper, Ask ask, String inviteId, Moment moment) {
    Draws draws = shopper.draws();
    String id = "A" + inviteId.substring(1);
    Row response = response(shopper, ask, id, inviteId, moment);
    boolean isPartial = draws.chance(0.04);
    world.put(response.text("status", isPartial ? "partial" : "complete"));
    if (draws.chance(0.004)) {
      world.put(response.version(moment.knownAt() + 9 * 86_400L).flag("is_duplicate", true));
    }
    for (Score score : ask.scores()) {
      put(id, score.question(), moment, "value_num", Integer.toString(score.value()));
      if (isPartial) {
        return;
      }
    }
    if (!ask.reason().isEmpty()) {
      put(id, "reason", moment, "option_code", ask.reason());
    }
    if (draws.chance(ask.pleased() < -0.4 ? 0.55 : 0.3)) {
      Text text = world.shared().words().about(ask.theme(), ask.pleased(), shopper.tongue(), draws);
      put(id, "comment", moment, "text", text.words());
      world
          .files()
          .hide(
              Hidden.TEXTS,
              id + "-comment",
              shopper.tongue(),
              text.theme(),
              text.polarity(),
              text.emotion());
    }
  }

  private static Row response(Shopper shopper, Ask ask, String id, String inviteId, Moment moment) {
    Draws draws = shopper.draws();
    return Row.of(Sheet.SURVEY_RESPONSE, DESK, id, moment.knownAt())
        .text("response_id", id)
        .text("invite_id", inviteId)
        .text("survey_id", ask.survey())
        .text("customer_source_id", shopper.deskId())
        .text("trigger_type", ask.trigger())
        .text("trigger_ref_id", ask.ref())
        .text("touchpoint_code", ask.touchpoint())
        .at("submitted_at", moment.submittedAt())
        .number("duration_seconds", moment.duration())
        .text("device", draws.chance(0.65) ? "mobile" : "desktop")
        .text("mode", "web")
        .text("language", shopper.traits().home().language())
        .text("agent_id", ask.agentId())
        .flag("is_agent_present", false)
        .flag("is_forced", false)
        .flag("is_duplicate", false);
  }

  private void put(String responseId, String question, Moment moment, String column, String value) {
    world.put(
        Row.of(Sheet.SURVEY_ANSWER, DESK, responseId + '-' + question, moment.knownAt())
            .text("response_id", responseId)
            .text("question_id", question)
            .text(column, value));
  }
}
