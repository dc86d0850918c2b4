package io.periplus.sample.ask;

import static io.periplus.sample.company.Planted.DAMAGE_ON_CSAT;
import static io.periplus.sample.company.Planted.EARLY_ON_CSAT;
import static io.periplus.sample.company.Planted.LATE_DAY_ON_CSAT;
import static io.periplus.sample.company.Planted.LATE_ON_CSAT;
import static io.periplus.sample.company.Planted.PROMISED_DAY_ON_CSAT;
import static io.periplus.sample.company.Planted.SECOND_ATTEMPT_ON_CSAT;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.ask.Questionnaire.Ask;
import io.periplus.sample.ask.Questionnaire.Score;
import io.periplus.sample.company.Draws;
import io.periplus.sample.company.World;
import io.periplus.sample.person.Shopper;
import io.periplus.sample.words.Theme;
import java.util.List;

/** CSAT and its reason, a day after a delivery. */
final class DeliverySurvey {
  private final World world;
  private final Questionnaire questionnaire;
  private final Witness witness;

  DeliverySurvey(World world, Questionnaire questionnaire) {
    this.world = world;
    this.questionnaire = questionnaire;
    this.witness = new Witness(world);
  }

  void after(Shopper shopper, Received parcel) {
    double luck = 0.75 * shopper.draws().normal();
    double usual = 4.30 + 0.30 * shopper.traits().leniency() + luck + small(parcel);
    double late = world.of(LATE_ON_CSAT) + world.of(LATE_DAY_ON_CSAT) * parcel.furtherDays();
    double latent = parcel.isLate() ? usual + late : usual;
    if (parcel.isLate()) {
      world.effects().add("late_delivery_on_csat", Score.csat(latent), Score.csat(usual));
    }
    if (parcel.isDamaged()) {
      double whole = latent - world.of(DAMAGE_ON_CSAT);
      world.effects().add("damage_on_csat", Score.csat(latent), Score.csat(whole));
    }
    String id = questionnaire.offer(shopper, ask(shopper.draws(), parcel, latent));
    witness.note("delivery", id, shopper, parcel.at(), latent, luck, parcel.facts());
  }

  /** All but being late. */
  private double small(Received parcel) {
    return (parcel.isDamaged() ? world.of(DAMAGE_ON_CSAT) : 0)
        + (parcel.isEarly() ? world.of(EARLY_ON_CSAT) : 0)
        + world.of(PROMISED_DAY_ON_CSAT) * parcel.promisedDays()
        + world.of(SECOND_ATTEMPT_ON_CSAT) * (parcel.attempts() - 1);
  }

  private static Ask ask(Draws draws, Received parcel, double latent) {
    int csat = Score.csat(latent);
    return new Ask(
        "after_delivery",
        "order",
        World.inShop(parcel.orderId()),
        "delivery",
        parcel.at() + DAY,
        0.75,
        List.of(new Score("csat", csat)),
        latent - 4,
        parcel.theme(),
        csat <= 3 ? reason(parcel.theme(), draws) : "",
        "",
        false);
  }

  private static String reason(Theme theme, Draws draws) {
    if (draws.chance(0.15)) {
      return "other";
    }
    return switch (theme) {
      case DAMAGE -> "damaged";
      case LATE -> "late";
      default -> draws.chance(0.5) ? "courier" : "goods";
    };
  }
}
