package io.periplus.sample.ask;

import static io.periplus.sample.company.Planted.COACHED_ON_CSAT;
import static io.periplus.sample.company.Planted.DAMAGE_ON_CSAT;
import static io.periplus.sample.company.Planted.EARLY_ON_CSAT;
import static io.periplus.sample.company.Planted.HOLD_ON_CSAT;
import static io.periplus.sample.company.Planted.LATE_DAY_ON_CSAT;
import static io.periplus.sample.company.Planted.LATE_ON_CSAT;
import static io.periplus.sample.company.Planted.MOOD_ON_NPS;
import static io.periplus.sample.company.Planted.MOOD_ON_TRUST;
import static io.periplus.sample.company.Planted.OVERLOAD_ON_CSAT;
import static io.periplus.sample.company.Planted.PAYMENT_FAILED_ON_TRUST;
import static io.periplus.sample.company.Planted.PROMISED_DAY_ON_CSAT;
import static io.periplus.sample.company.Planted.PROOF_ON_EASE;
import static io.periplus.sample.company.Planted.REPEAT_ON_EASE;
import static io.periplus.sample.company.Planted.SECOND_ATTEMPT_ON_CSAT;
import static io.periplus.sample.company.Planted.SKILL_ON_CSAT;
import static io.periplus.sample.company.Planted.TRANSFER_ON_CSAT;
import static io.periplus.sample.company.Planted.TRANSFER_ON_EASE;
import static io.periplus.sample.company.Planted.UNRESOLVED_ON_CSAT;
import static io.periplus.sample.company.Planted.WAIT_ON_CSAT;
import static io.periplus.sample.company.Planted.WAIT_ON_EASE;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.ask.Questionnaire.Ask;
import io.periplus.sample.ask.Questionnaire.Score;
import io.periplus.sample.company.Draws;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Outbox.Hidden;
import io.periplus.sample.person.Shopper;
import io.periplus.sample.words.Theme;
import java.util.List;

/** What customers would answer, and when they are asked: the scores of the company. */
public final class Surveys {
  private final World world;
  private final Questionnaire questionnaire;

  /**
   * A delivery as its customer lived it.
   *
   * @param lateDays days after the promised day; 0 when the promise was kept
   */
  public record Received(
      String orderId,
      long at,
      int lateDays,
      boolean isEarly,
      boolean isDamaged,
      int promisedDays,
      int attempts) {}

  /**
   * A contact as its customer lived it.
   *
   * @param waited minutes in queues that count for how it felt
   * @param held minutes on hold
   * @param load of the team, 1 as planned
   * @param agentId who ended it; empty when nobody did
   */
  public record Helped(
      String id,
      String reason,
      long endedAt,
      double waited,
      double held,
      int transfers,
      int proofs,
      double load,
      double skill,
      boolean isCoached,
      boolean isRepeat,
      boolean isResolved,
      String agentId) {}

  public Surveys(World world) {
    this.world = world;
    this.questionnaire = new Questionnaire(world);
  }

  /** CSAT, a day after the delivery. */
  public void afterDelivery(Shopper shopper, Received parcel) {
    Draws draws = shopper.draws();
    double luck = 0.75 * draws.normal();
    double usual =
        4.30
            + 0.30 * shopper.traits().leniency()
            + luck
            + (parcel.isDamaged() ? world.of(DAMAGE_ON_CSAT) : 0)
            + (parcel.isEarly() ? world.of(EARLY_ON_CSAT) : 0)
            + world.of(PROMISED_DAY_ON_CSAT) * parcel.promisedDays()
            + world.of(SECOND_ATTEMPT_ON_CSAT) * (parcel.attempts() - 1);
    int further = Math.min(5, Math.max(0, parcel.lateDays() - 1));
    double late = world.of(LATE_ON_CSAT) + world.of(LATE_DAY_ON_CSAT) * further;
    double latent = parcel.lateDays() > 0 ? usual + late : usual;
    if (parcel.lateDays() > 0) {
      world.effects().add("late_delivery_on_csat", csat(latent), csat(usual));
    }
    if (parcel.isDamaged()) {
      double whole = latent - world.of(DAMAGE_ON_CSAT);
      world.effects().add("damage_on_csat", csat(latent), csat(whole));
    }
    boolean names = csat(latent) <= 3;
    String id =
        questionnaire.offer(
            shopper,
            new Ask(
                "after_delivery",
                "order",
                World.inShop(parcel.orderId()),
                "delivery",
                parcel.at() + DAY,
                0.75,
                List.of(new Score("csat", csat(latent))),
                latent - 4,
                theme(parcel),
                names ? reason(parcel, draws) : "",
                "",
                false));
    hide(
        "delivery",
        id,
        shopper,
        latent,
        parcel.at(),
        luck,
        new Facts()
            .is("late", parcel.lateDays() > 0)
            .is("late_days", further)
            .is("early", parcel.isEarly())
            .is("damaged", parcel.isDamaged())
            .is("promised", parcel.promisedDays())
            .is("attempts", parcel.attempts() - 1));
  }

  /** CSAT and CES (7 is easy), soon after the contact. */
  public void afterContact(Shopper shopper, Helped contact) {
    Draws draws = shopper.draws();
    double luck = 0.80 * draws.normal();
    double usual =
        4.45
            + 0.30 * shopper.traits().leniency()
            + luck
            + world.of(SKILL_ON_CSAT) * contact.skill()
            + world.of(HOLD_ON_CSAT) * contact.held()
            + world.of(OVERLOAD_ON_CSAT) * Math.max(0, contact.load() - 1)
            + (contact.isCoached() ? world.of(COACHED_ON_CSAT) : 0)
            + (contact.isResolved() ? 0 : world.of(UNRESOLVED_ON_CSAT));
    double wait = world.of(WAIT_ON_CSAT) * contact.waited();
    double transfer = world.of(TRANSFER_ON_CSAT) * contact.transfers();
    double latent = usual + wait + transfer;
    if (contact.waited() > 0) {
      world.effects().add("queue_wait_on_contact_csat", csat(latent), csat(latent - wait));
    }
    if (contact.transfers() > 0) {
      world.effects().add("transfer_on_contact_csat", csat(latent), csat(latent - transfer));
    }
    double luckOfEase = draws.normal();
    double ease = ease(shopper, contact) + luckOfEase;
    String id =
        questionnaire.offer(
            shopper,
            new Ask(
                "after_contact",
                "interaction",
                contact.id(),
                "help_desk",
                contact.endedAt() + draws.whole(600, 7_200),
                0.85,
                List.of(
                    new Score("csat", csat(latent)),
                    new Score("ces", Score.onScale(ease, 1, 7)),
                    new Score("solved", one(contact.isResolved() && !contact.isRepeat()))),
                latent - 4,
                theme(contact),
                "",
                contact.agentId(),
                contact.isCoached() && draws.chance(0.5)));
    hide("contact", id, shopper, latent, contact.endedAt(), luck, facts(contact));
    hide("ease", id, shopper, ease, contact.endedAt(), luckOfEase, facts(contact));
  }

  private static Facts facts(Helped contact) {
    return new Facts()
        .is("wait", contact.waited())
        .is("transfer", contact.transfers())
        .is("unresolved", !contact.isResolved())
        .is("hold", contact.held())
        .is("overload", Math.max(0, contact.load() - 1))
        .is("coached", contact.isCoached())
        .is("skill", contact.skill())
        .is("repeat", contact.isRepeat())
        .is("proof", contact.proofs());
  }

  private double ease(Shopper shopper, Helped contact) {
    return 5.9
        + 0.25 * shopper.traits().leniency()
        + world.of(WAIT_ON_EASE) * contact.waited()
        + world.of(TRANSFER_ON_EASE) * contact.transfers()
        + world.of(PROOF_ON_EASE) * contact.proofs()
        + (contact.isRepeat() ? world.of(REPEAT_ON_EASE) : 0);
  }

  /** NPS and trust, twice a year to whoever still buys; each has his month of the half-year. */
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
    double mood = shopper.moodAt(at);
    double luck = 1.4 * draws.normal();
    double latent = 8.0 + 0.5 * shopper.traits().leniency() + world.of(MOOD_ON_NPS) * mood + luck;
    boolean failed = shopper.hasFailedPayment(at);
    double trust =
        5.4
            + 0.3 * shopper.traits().leniency()
            + world.of(MOOD_ON_TRUST) * mood
            + (failed ? world.of(PAYMENT_FAILED_ON_TRUST) : 0)
            + 0.9 * draws.normal();
    int share = (int) Math.round(spent / draws.between(0.25, 0.9) / 10_000);
    String id =
        questionnaire.offer(
            shopper,
            new Ask(
                "relationship",
                "calendar",
                "",
                "nps_survey",
                at,
                0.8,
                List.of(
                    new Score("nps", Score.onScale(latent, 0, 10)),
                    new Score("trust", Score.onScale(trust, 1, 7)),
                    new Score("spend", share)),
                (latent - 7) / 2,
                Theme.GENERAL,
                "",
                "",
                false));
    hide("nps", id, shopper, latent, at, luck, new Facts().is("failed", failed));
    hide("trust", id, shopper, trust, at, 0, new Facts().is("failed", failed));
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

  private void hide(
      String kind, String ref, Shopper shopper, double latent, long at, double luck, Facts facts) {
    if (world.shared().keepsHidden()) {
      world
          .files()
          .hide(
              Hidden.OCCASIONS,
              kind,
              ref,
              shopper.number(),
              latent,
              shopper.moodAt(at),
              luck,
              facts.is("leniency", shopper.traits().leniency()));
    }
  }

  private static Theme theme(Received parcel) {
    if (parcel.isDamaged()) {
      return Theme.DAMAGE;
    }
    return parcel.lateDays() > 0 ? Theme.LATE : Theme.DELIVERY;
  }

  private static String reason(Received parcel, Draws draws) {
    if (draws.chance(0.15)) {
      return "other";
    }
    return switch (theme(parcel)) {
      case DAMAGE -> "damaged";
      case LATE -> "late";
      default -> draws.chance(0.5) ? "courier" : "goods";
    };
  }

  private static Theme theme(Helped contact) {
    if (contact.waited() > 4) {
      return Theme.WAIT;
    }
    return contact.reason().equals("billing_question") ? Theme.BILLING : Theme.CONTACT;
  }

  private static int one(boolean is) {
    return is ? 1 : 0;
  }

  private static int csat(double latent) {
    return Score.onScale(latent, 1, 5);
  }
}
