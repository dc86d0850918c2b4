package io.periplus.sample.ask;

import static io.periplus.sample.company.Planted.MEMBER_ON_ANSWERING;
import static io.periplus.sample.company.Planted.PLEASED_ON_ANSWERING;
import static io.periplus.sample.company.World.DESK;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.company.Draws;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import io.periplus.sample.person.Shopper;
import io.periplus.sample.words.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of a survey: eligible, drawn or not, held back when the customer was asked within two
 * weeks, sent, reminded after three days, answered by about one in four, the pleased a little more
 * often. An answer is known when it is given; every hundredth came in late, from a device that was
 * offline.
 */
final class Questionnaire {
  private static final int HOUR = 3_600;
  private static final List<String> CHANNELS = List.of("email", "sms", "in_app");

  private final World world;
  private final Answers answers;

  /**
   * One occasion to ask.
   *
   * @param ref what it is about; empty for the calendar's
   * @param probability of being drawn
   * @param scores what the customer would answer
   * @param pleased latent points above the usual
   * @param reason what he would name as the reason; empty where it is not asked
   * @param agentId agent who is rated; empty when none
   * @param isAskedByAgent whether the agent asked for a score
   */
  record Ask(
      String survey,
      String trigger,
      String ref,
      String touchpoint,
      long eligibleAt,
      double probability,
      List<Score> scores,
      double pleased,
      Theme theme,
      String reason,
      String agentId,
      boolean isAskedByAgent) {}

  /** One answer on its question's scale. */
  record Score(String question, int value) {

    /** A latent number as an answer of CSAT. */
    static int csat(double latent) {
      return onScale(latent, 1, 5);
    }

    /** A latent number as an answer: rounded, and cut to the scale. */
    static int onScale(double latent, int low, int high) {
      return (int) Math.max(low, Math.min(high, Math.round(latent)));
    }
  }

  Questionnaire(World world) {
    this.world = world;
    this.answers = new Answers(world);
  }

  /** Offers the survey; gives the id of the invitation. */
  String offer(Shopper shopper, Ask ask) {
    Draws draws = shopper.draws();
    String id = shopper.newId("Q");
    boolean sampled = draws.chance(ask.probability());
    Row invite = eligible(shopper, ask, id).flag("is_sampled", sampled);
    if (!sampled) {
      world.put(invite);
    } else if (shopper.isTiredOfSurveys(ask.eligibleAt())) {
      world.put(invite.text("suppressed_reason", "contact_rule"));
    } else {
      send(shopper, ask, id, invite);
    }
    return id;
  }

  private static Row eligible(Shopper shopper, Ask ask, String id) {
    Row invite =
        Row.of(Sheet.SURVEY_INVITE, DESK, id, ask.eligibleAt())
            .text("invite_id", id)
            .text("survey_id", ask.survey())
            .text("customer_source_id", shopper.deskId())
            .text("trigger_type", ask.trigger())
            .text("trigger_ref_id", ask.ref())
            .text("touchpoint_code", ask.touchpoint())
            .at("eligible_at", ask.eligibleAt())
            .real("sample_probability", ask.probability())
            .flag("is_bounced", false);
    return ask.agentId().isEmpty()
        ? invite
        : invite.flag("is_asked_by_agent", ask.isAskedByAgent());
  }

  private void send(Shopper shopper, Ask ask, String inviteId, Row invite) {
    Draws draws = shopper.draws();
    long sentAt = ask.eligibleAt() + draws.whole(60, 2 * HOUR);
    String channel = CHANNELS.get(draws.weighted(0.68, 0.2, 0.12));
    boolean bounced = draws.chance(0.015);
    Row sent =
        invite
            .version(sentAt)
            .text("channel", channel)
            .at("sent_at", sentAt)
            .number("reminder_no", 0)
            .flag("is_bounced", bounced);
    List<Row> story = new ArrayList<>(List.of(sent));
    double willing =
        world.of(PLEASED_ON_ANSWERING) * ask.pleased()
            + (shopper.traits().isMember() ? world.of(MEMBER_ON_ANSWERING) : 0);
    if (bounced) {
      world.put(sent);
    } else if (draws.chance(Draws.logistic(-1.35 + willing))) {
      answered(shopper, ask, inviteId, sent, sentAt, story);
    } else {
      long again = sentAt + 3 * DAY;
      Row reminded = sent.version(again).number("reminder_no", 1);
      story.add(reminded);
      if (draws.chance(Draws.logistic(-2.6 + willing))) {
        answered(shopper, ask, inviteId, reminded, again, story);
      } else {
        ignored(draws, reminded, again, story);
      }
    }
  }

  private void ignored(Draws draws, Row reminded, long at, List<Row> story) {
    if (draws.chance(0.006)) {
      long leaves = at + draws.whole(60, 40 * HOUR);
      story.add(reminded.version(leaves).at("opened_at", leaves - 30).at("opted_out_at", leaves));
    }
    world.files().story(story);
  }

  private void answered(
      Shopper shopper, Ask ask, String inviteId, Row sent, long sentAt, List<Row> story) {
    Draws draws = shopper.draws();
    long openedAt = sentAt + (long) (Math.min(200, draws.exponential(14)) * HOUR);
    int duration = draws.whole(20, 240);
    long submittedAt = openedAt + 30 + duration;
    long knownAt = draws.chance(0.01) ? submittedAt + draws.whole(1, 29) * DAY : submittedAt;
    story.add(
        sent.version(knownAt)
            .at("delivered_at", sentAt + 5)
            .at("opened_at", openedAt)
            .at("started_at", openedAt + 30)
            .at("finished_at", submittedAt));
    world.files().story(story);
    answers.give(shopper, ask, inviteId, new Answers.Moment(submittedAt, knownAt, duration));
  }
}
