package io.periplus.sample.ask;

import static io.periplus.sample.company.Planted.MOOD_ON_NPS;
import static io.periplus.sample.company.Planted.MOOD_ON_TRUST;
import static io.periplus.sample.company.Planted.PAYMENT_FAILED_ON_TRUST;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.ask.Questionnaire.Ask;
import io.periplus.sample.ask.Questionnaire.Score;
import io.periplus.sample.company.Draws;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Months;
import io.periplus.sample.person.Shopper;
import io.periplus.sample.words.Theme;
import java.util.List;

/** What customers would answer, and when they are asked: the scores of the company. */
public final class Surveys {
  private final World world;
  private final Questionnaire questionnaire;
  private final DeliverySurvey delivery;
  private final ContactSurvey contact;
  private final Witness witness;

  public Surveys(World world) {
    this.world = world;
    this.questionnaire = new Questionnaire(world);
    this.delivery = new DeliverySurvey(world, questionnaire);
    this.contact = new ContactSurvey(world, questionnaire);
    this.witness = new Witness(world);
  }

  public void afterDelivery(Shopper shopper, Received parcel) {
    delivery.after(shopper, parcel);
  }

  public void afterContact(Shopper shopper, Helped helped) {
    contact.after(shopper, helped);
  }

  /**
   * NPS, trust and spending, twice a year to whoever still buys; each has his month of the
   * half-year.
   *
   * @param spentRecently what he spends here, ten-thousandths
   */
  public void relationship(Shopper shopper, long boughtUntil, long spentRecently) {
    Months months = world.months();
    Draws draws = shopper.draws();
    for (int month = 0; month < months.count(); month++) {
      long at = months.starts().get(month) + (long) draws.between(5 * DAY, 25 * DAY);
      boolean isHisMonth = months.firstDay(month).getMonthValue() % 6 == shopper.number() % 6;
      boolean isCustomer =
          at > shopper.traits().joinedAt() + 45 * DAY && at < boughtUntil + 120 * DAY;
      if (isHisMonth && isCustomer) {
        regard(shopper, at, spentRecently);
      }
    }
  }

  private void regard(Shopper shopper, long at, long spent) {
    Draws draws = shopper.draws();
    double leniency = shopper.traits().leniency();
    double mood = shopper.moodAt(at);
    double luck = 1.4 * draws.normal();
    double latent = 8.0 + 0.5 * leniency + world.of(MOOD_ON_NPS) * mood + luck;
    boolean failed = shopper.hasFailedPayment(at);
    double luckOfTrust = 0.9 * draws.normal();
    double trust =
        5.4
            + 0.3 * leniency
            + world.of(MOOD_ON_TRUST) * mood
            + (failed ? world.of(PAYMENT_FAILED_ON_TRUST) : 0)
            + luckOfTrust;
    int wallet = (int) Math.round(spent / draws.between(0.25, 0.9) / 10_000);
    List<Score> scores =
        List.of(
            new Score("nps", Score.onScale(latent, 0, 10)),
            new Score("trust", Score.onScale(trust, 1, 7)),
            new Score("spend", wallet));
    double pleased = (latent - 7) / 2;
    String id = questionnaire.offer(shopper, calendar(at, scores, pleased));
    witness.note("nps", id, shopper, at, latent, luck, new Facts());
    Facts facts = new Facts().is("failed", failed);
    witness.note("trust", id, shopper, at, trust, luckOfTrust, facts);
  }

  private static Ask calendar(long at, List<Score> scores, double pleased) {
    return new Ask(
        "relationship",
        "calendar",
        "",
        "nps_survey",
        at,
        0.8,
        scores,
        pleased,
        Theme.GENERAL,
        "",
        "",
        false);
  }

  /** Why a membership ended, as the leaver puts it. */
  public void leaving(Shopper shopper, String subscriptionId, long at, String stated) {
    questionnaire.offer(
        shopper,
        new Ask(
            "leaving",
            "subscription",
            World.inShop(subscriptionId),
            "membership",
            at + DAY,
            1,
            List.of(),
            -0.8,
            stated.equals("price") ? Theme.PRICE : Theme.GENERAL,
            stated,
            "",
            false));
  }
}
