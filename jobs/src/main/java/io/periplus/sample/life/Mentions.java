package io.periplus.sample.life;

import static io.periplus.sample.company.World.SHOP;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.company.Draws;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Outbox.Hidden;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import io.periplus.sample.person.Shopper;
import io.periplus.sample.words.Text;
import io.periplus.sample.words.Theme;
import java.util.List;

/**
 * What customers write in public: seldom, and more often when they are angry. Every third author is
 * surely known. The company collects the sites once a day, some weeks late at times.
 */
final class Mentions {
  private static final List<String> PLATFORMS = List.of("google", "instagram", "trustpilot", "x");

  private final World world;

  Mentions(World world) {
    this.world = world;
  }

  /** Perhaps a review after an order. */
  void after(Shopper shopper, long settled, boolean isBad) {
    Draws draws = shopper.draws();
    double mood = shopper.moodAt(settled);
    double chance = 0.006 + (isBad ? 0.02 : 0) + (mood < -1 ? 0.03 : 0);
    if (!draws.chance(chance)) {
      return;
    }
    double pleased = mood + 0.4 * draws.normal() + (isBad ? -0.8 : 0.4);
    Theme theme = isBad ? Theme.LATE : Theme.GENERAL;
    Text text = world.shared().words().about(theme, pleased, shopper.tongue(), draws);
    long at = settled + (long) draws.between(0.2 * DAY, 6 * DAY);
    long known = at + (draws.chance(0.05) ? draws.whole(3, 28) : 1) * DAY;
    String id = shopper.newId("X");
    Row row =
        Row.of(Sheet.PUBLIC_MENTION, SHOP, id, known)
            .text("mention_id", id)
            .text("customer_source_id", draws.chance(0.33) ? shopper.shopId() : "")
            .at("posted_at", at)
            .text("platform", draws.one(PLATFORMS))
            .text("language", shopper.traits().home().language())
            .text("text", text.words())
            .number("reach_count", (long) (20 + draws.exponential(300)));
    if (draws.chance(0.7)) {
      long stars = Math.max(1, Math.min(5, Math.round(3.4 + 1.6 * pleased)));
      row.number("rating", stars).number("rating_max", 5);
    }
    world.put(row);
    world
        .files()
        .hide(Hidden.TEXTS, id, shopper.tongue(), text.theme(), text.polarity(), text.emotion());
  }
}
