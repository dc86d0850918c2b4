package io.periplus.sample.life;

import static io.periplus.sample.company.World.DESK;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.company.Draws;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import io.periplus.sample.person.Shopper;

/** Consent, given on joining and sometimes taken back, and requests to be erased. */
final class Rights {
  private final World world;

  Rights(World world) {
    this.world = world;
  }

  void use(Shopper shopper) {
    Draws draws = shopper.draws();
    long joined = shopper.traits().joinedAt();
    long known = Math.max(joined, world.months().start());
    consent(shopper, "survey", true, joined, known);
    boolean marketing = draws.chance(0.7);
    consent(shopper, "marketing", marketing, joined, known);
    if (marketing && draws.chance(0.06)) {
      long at = later(known, draws);
      consent(shopper, "marketing", false, at, at);
    }
    if (draws.chance(0.0015)) {
      erase(shopper, later(known, draws));
    }
  }

  private long later(long from, Draws draws) {
    return from + DAY + (long) (draws.unit() * (world.months().end() - from));
  }

  private void consent(Shopper shopper, String purpose, boolean isGranted, long at, long known) {
    world.put(
        Row.of(Sheet.CONSENT, DESK, shopper.newId("N"), known)
            .text("customer_source_id", shopper.deskId())
            .text("purpose", purpose)
            .flag("is_granted", isGranted)
            .at("changed_at", at));
  }

  private void erase(Shopper shopper, long at) {
    String id = shopper.newId("Z");
    world.put(
        Row.of(Sheet.ERASURE_REQUEST, DESK, id, at)
            .text("request_id", id)
            .text("customer_source_id", shopper.deskId())
            .at("requested_at", at)
            .at("due_at", at + 30 * DAY)
            .text("scope", shopper.draws().chance(0.8) ? "all" : "marketing"));
  }
}
