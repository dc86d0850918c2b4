package io.periplus.sample.ask;

import static io.periplus.sample.company.Planted.COACHED_ON_CSAT;
import static io.periplus.sample.company.Planted.HOLD_ON_CSAT;
import static io.periplus.sample.company.Planted.OVERLOAD_ON_CSAT;
import static io.periplus.sample.company.Planted.PROOF_ON_EASE;
import static io.periplus.sample.company.Planted.REPEAT_ON_EASE;
import static io.periplus.sample.company.Planted.SKILL_ON_CSAT;
import static io.periplus.sample.company.Planted.TRANSFER_ON_CSAT;
import static io.periplus.sample.company.Planted.TRANSFER_ON_EASE;
import static io.periplus.sample.company.Planted.UNRESOLVED_ON_CSAT;
import static io.periplus.sample.company.Planted.WAIT_ON_CSAT;
import static io.periplus.sample.company.Planted.WAIT_ON_EASE;

import io.periplus.sample.ask.Questionnaire.Ask;
import io.periplus.sample.ask.Questionnaire.Score;
import io.periplus.sample.company.Draws;
import io.periplus.sample.company.World;
import io.periplus.sample.person.Shopper;
import java.util.List;

/** CSAT, CES (7 is easy) and whether it was settled, soon after a contact. */
final class ContactSurvey {
  private final World world;
  private final Questionnaire questionnaire;
  private final Witness witness;

  ContactSurvey(World world, Questionnaire questionnaire) {
    this.world = world;
    this.questionnaire = questionnaire;
    this.witness = new Witness(world);
  }

  void after(Shopper shopper, Helped contact) {
    double leniency = shopper.traits().leniency();
    double luck = 0.80 * shopper.draws().normal();
    double latent = 4.45 + 0.30 * leniency + luck + quality(contact);
    double luckOfEase = shopper.draws().normal();
    double ease = 5.9 + 0.25 * leniency + luckOfEase + easiness(contact);
    count(contact, latent);
    String id = questionnaire.offer(shopper, ask(shopper.draws(), contact, latent, ease));
    long at = contact.endedAt();
    witness.note("contact", id, shopper, at, latent, luck, contact.facts());
    witness.note("ease", id, shopper, at, ease, luckOfEase, contact.facts());
  }

  private double quality(Helped contact) {
    return world.of(WAIT_ON_CSAT) * contact.waited()
        + world.of(TRANSFER_ON_CSAT) * contact.transfers()
        + world.of(SKILL_ON_CSAT) * contact.skill()
        + world.of(HOLD_ON_CSAT) * contact.held()
        + world.of(OVERLOAD_ON_CSAT) * contact.overload()
        + (contact.isCoached() ? world.of(COACHED_ON_CSAT) : 0)
        + (contact.isResolved() ? 0 : world.of(UNRESOLVED_ON_CSAT));
  }

  private double easiness(Helped contact) {
    return world.of(WAIT_ON_EASE) * contact.waited()
        + world.of(TRANSFER_ON_EASE) * contact.transfers()
        + world.of(PROOF_ON_EASE) * contact.proofs()
        + (contact.isRepeat() ? world.of(REPEAT_ON_EASE) : 0);
  }

  private void count(Helped contact, double latent) {
    if (contact.waited() > 0) {
      double without = latent - world.of(WAIT_ON_CSAT) * contact.waited();
      world.effects().add("queue_wait_on_contact_csat", Score.csat(latent), Score.csat(without));
    }
    if (contact.transfers() > 0) {
      double without = latent - world.of(TRANSFER_ON_CSAT) * contact.transfers();
      world.effects().add("transfer_on_contact_csat", Score.csat(latent), Score.csat(without));
    }
  }

  private static Ask ask(Draws draws, Helped contact, double latent, double ease) {
    boolean isSettled = contact.isResolved() && !contact.isRepeat();
    return new Ask(
        "after_contact",
        "interaction",
        contact.id(),
        "help_desk",
        contact.endedAt() + draws.whole(600, 7_200),
        0.85,
        List.of(
            new Score("csat", Score.csat(latent)),
            new Score("ces", Score.onScale(ease, 1, 7)),
            new Score("solved", isSettled ? 1 : 0)),
        latent - 4,
        contact.theme(),
        "",
        contact.agentId(),
        contact.isCoached() && draws.chance(0.5));
  }
}
