package io.periplus.sample.life;

import static io.periplus.sample.company.Planted.DAMAGE_ON_CSAT;
import static io.periplus.sample.company.Planted.LATE_DAY_ON_CSAT;
import static io.periplus.sample.company.Planted.LATE_ON_CSAT;
import static io.periplus.sample.company.Planted.MOOD_ON_NPS;
import static io.periplus.sample.company.Planted.REPEAT_ON_EASE;
import static io.periplus.sample.company.Planted.TRANSFER_ON_CSAT;
import static io.periplus.sample.company.Planted.TRANSFER_ON_EASE;
import static io.periplus.sample.company.Planted.UNRESOLVED_ON_CSAT;
import static io.periplus.sample.company.Planted.WAIT_ON_CSAT;
import static io.periplus.sample.company.Planted.WAIT_ON_EASE;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.company.Draws;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Months;
import io.periplus.sample.life.Conversations.Contact;
import io.periplus.sample.life.Conversations.Matter;
import io.periplus.sample.life.Deliveries.Parcel;
import io.periplus.sample.life.Purchases.Order;
import io.periplus.sample.life.Questionnaire.Ask;
import io.periplus.sample.life.Questionnaire.Score;
import java.util.List;

/** What customers would answer, and when they are asked: the scores of the company. */
final class Surveys {
  private final World world;
  private final Questionnaire questionnaire;

  Surveys(World world) {
    this.world = world;
    this.questionnaire = new Questionnaire(world);
  }

  /** CSAT, a day after the delivery. */
  void afterDelivery(Shopper shopper, Order order, Parcel parcel) {
    Draws draws = shopper.draws();
    double luck =
        4.30
            + 0.30 * shopper.traits().leniency()
            + 0.75 * draws.normal()
            + (parcel.isDamaged() ? DAMAGE_ON_CSAT.value() : 0);
    double late =
        LATE_ON_CSAT.value() + LATE_DAY_ON_CSAT.value() * Math.min(5, parcel.lateDays() - 1);
    double latent = luck + (parcel.isLate() ? late : 0);
    if (parcel.isLate()) {
      world.effects().add("late_delivery_on_csat", csat(latent), csat(luck));
    }
    questionnaire.offer(
        shopper,
        new Ask(
            "after_delivery",
            "order",
            World.inShop(order.id()),
            parcel.settledAt() + DAY,
            0.75,
            List.of(new Score("csat", csat(latent))),
            latent - 4,
            theme(parcel),
            ""));
  }

  /** CSAT and CES (7 is easy), soon after the contact. */
  void afterContact(Shopper shopper, Matter matter, Contact contact, boolean isRepeat) {
    Draws draws = shopper.draws();
    double leniency = shopper.traits().leniency();
    double waited = contact.feltWaitMinutes();
    double luck =
        4.45
            + 0.30 * leniency
            + 0.80 * draws.normal()
            + (contact.isResolved() ? 0 : UNRESOLVED_ON_CSAT.value());
    double wait = WAIT_ON_CSAT.value() * waited;
    double transfer = TRANSFER_ON_CSAT.value() * contact.transfers();
    double latent = luck + wait + transfer;
    double ease =
        5.9
            + 0.25 * leniency
            + draws.normal()
            + WAIT_ON_EASE.value() * waited
            + TRANSFER_ON_EASE.value() * contact.transfers()
            + (isRepeat ? REPEAT_ON_EASE.value() : 0);
    if (waited > 0) {
      world.effects().add("queue_wait_on_contact_csat", csat(latent), csat(latent - wait));
    }
    if (contact.transfers() > 0) {
      world.effects().add("transfer_on_contact_csat", csat(latent), csat(latent - transfer));
    }
    questionnaire.offer(
        shopper,
        new Ask(
            "after_contact",
            "interaction",
            contact.id(),
            contact.endedAt() + draws.whole(600, 7_200),
            0.85,
            List.of(new Score("csat", csat(latent)), new Score("ces", Score.onScale(ease, 1, 7))),
            latent - 4,
            theme(matter, contact),
            contact.agentId()));
  }

  /** NPS, twice a year to whoever still buys; each customer has his month of the half-year. */
  void relationship(Shopper shopper, long boughtUntil) {
    Months months = world.months();
    Draws draws = shopper.draws();
    for (int month = 0; month < months.count(); month++) {
      long at = months.starts().get(month) + (long) draws.between(5 * DAY, 25 * DAY);
      boolean isHisMonth = months.firstDay(month).getMonthValue() % 6 == shopper.number() % 6;
      boolean isCustomer =
          at > shopper.traits().joinedAt() + 45 * DAY && at < boughtUntil + 120 * DAY;
      if (isHisMonth && isCustomer) {
        double latent =
            8.0
                + 0.5 * shopper.traits().leniency()
                + MOOD_ON_NPS.value() * shopper.moodAt(at)
                + 1.4 * draws.normal();
        List<Score> scores = List.of(new Score("nps", Score.onScale(latent, 0, 10)));
        questionnaire.offer(
            shopper,
            new Ask(
                "relationship", "calendar", "", at, 0.8, scores, (latent - 7) / 2, "general", ""));
      }
    }
  }

  private static String theme(Parcel parcel) {
    if (parcel.isDamaged()) {
      return "damage";
    }
    return parcel.isLate() ? "late" : "delivery";
  }

  private static String theme(Matter matter, Contact contact) {
    if (contact.feltWaitMinutes() > 4) {
      return "wait";
    }
    return matter.reason().equals("billing_question") ? "billing" : "contact";
  }

  private static int csat(double latent) {
    return Score.onScale(latent, 1, 5);
  }
}
