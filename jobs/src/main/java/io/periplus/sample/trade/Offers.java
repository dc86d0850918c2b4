package io.periplus.sample.trade;

import static io.periplus.sample.company.Planted.OFFER_TO_CONTENT;
import static io.periplus.sample.company.Planted.OFFER_TO_THRIFTY;
import static io.periplus.sample.company.Planted.OFFER_TO_UNHAPPY;
import static io.periplus.sample.company.World.CENT;
import static io.periplus.sample.company.World.DESK;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.company.Books.Entry;
import io.periplus.sample.company.Draws;
import io.periplus.sample.company.Planted;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Outbox;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import io.periplus.sample.person.Shopper;
import java.util.List;
import java.util.stream.IntStream;

/**
 * "Come back" vouchers: in some months everybody who has bought nothing for 45 days is drawn into
 * one of two arms. The voucher brings back thrifty customers; the unhappy, who are most likely to
 * be lost, do not care, and some of the content come later than they would have by themselves.
 */
public final class Offers {
  private static final double TREATED = 0.7;
  private static final long WINDOW = 60 * DAY;
  private static final long QUIET = 45 * DAY;
  private static final double UNHAPPY = -0.4;
  private static final double THRIFTY = 0.5;

  private final World world;
  private final List<Long> waves;

  public Offers(World world) {
    this.world = world;
    this.waves = waves(world.months());
  }

  /** Every third month from the second quarter on, in its second week. */
  private static List<Long> waves(Months months) {
    return IntStream.range(0, months.count())
        .filter(month -> month >= 3 && month % 3 == 1)
        .mapToObj(month -> months.starts().get(month) + 9 * DAY + 10 * 3_600)
        .toList();
  }

  public static void writeTo(Outbox files, Months months) {
    for (long wave : waves(months)) {
      files.put(
          Row.of(Sheet.ACTION, DESK, action(wave), wave - 2 * DAY)
              .text("action_id", action(wave))
              .text("kind", "retention_offer")
              .text("name", "Come back: 10 euros off the next order")
              .text("owner", "E00001")
              .on("started_on", Months.dayOf(wave))
              .on("ended_on", Months.dayOf(wave + WINDOW)));
    }
  }

  /**
   * Draws the customer into the waves that fall between two orders of his.
   *
   * @param next when he would order again by himself; after the last month when never
   * @return when he orders again with what the vouchers did
   */
  public long between(Shopper shopper, long last, long next) {
    long comes = next;
    for (long wave : waves) {
      if (wave > last + QUIET && wave < comes) {
        comes = drawn(shopper, wave, comes);
      }
    }
    return comes;
  }

  private long drawn(Shopper shopper, long wave, long next) {
    Draws draws = shopper.draws();
    boolean isTreated = draws.chance(TREATED);
    boolean isSoon = next < wave + WINDOW;
    double effect = world.of(group(shopper, wave));
    boolean isMoved = draws.chance(Math.abs(effect));
    long comes = next;
    if (isTreated && isMoved && effect > 0 && !isSoon) {
      comes = Months.onSameDay(wave + draws.whole(2, 40) * DAY, draws.between(10, 21));
    } else if (isTreated && isMoved && effect < 0 && isSoon) {
      comes = next + WINDOW;
    }
    put(shopper, wave, isTreated, comes < wave + WINDOW);
    world
        .effects()
        .add(
            "offer_share_back_" + (isTreated ? "treated" : "holdout"),
            comes < wave + WINDOW ? 1 : 0,
            0);
    return comes;
  }

  private static String action(long wave) {
    return "come-back-" + Months.dayOf(wave);
  }

  private static Planted group(Shopper shopper, long at) {
    if (shopper.moodAt(at) < UNHAPPY) {
      return OFFER_TO_UNHAPPY;
    }
    return shopper.traits().thrift() > THRIFTY ? OFFER_TO_THRIFTY : OFFER_TO_CONTENT;
  }

  private void put(Shopper shopper, long wave, boolean isTreated, boolean comesBack) {
    String id = action(wave) + '-' + shopper.deskId();
    Row row =
        Row.of(Sheet.ACTION_ASSIGNMENT, DESK, id, wave)
            .text("action_id", action(wave))
            .text("customer_source_id", shopper.deskId())
            .at("assigned_at", wave)
            .text("arm", isTreated ? "treated" : "holdout")
            .real("probability", TREATED);
    if (!isTreated) {
      world.put(row);
      return;
    }
    long cost = comesBack ? 1_000 * CENT : 15 * CENT;
    long told = wave + WINDOW;
    Row begun = row.at("delivered_at", wave + 3_600);
    Row known =
        begun
            .version(told)
            .euros("cost_amount", cost)
            .text("outcome_code", comesBack ? "accepted" : "reached");
    world.files().story(List.of(begun, known));
    if (told < world.months().end()) {
      world.books().add(Entry.OFFER, told, cost);
    }
  }
}
