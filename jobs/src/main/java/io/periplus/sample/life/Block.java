package io.periplus.sample.life;

import static io.periplus.sample.company.Planted.FRIEND_ON_JOINING;
import static io.periplus.sample.company.World.CENT;
import static io.periplus.sample.company.World.SHOP;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.company.Books.Entry;
import io.periplus.sample.company.Draws;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import io.periplus.sample.person.Shopper;
import java.util.ArrayList;
import java.util.List;

/**
 * Some hundred customers who may know one another. The last tenth of them are told of the shop by a
 * friend among the others: whoever is fond of it brings them in, whoever is angry keeps them away.
 */
public final class Block {
  /** Customers of a block; which block somebody lives in never changes. */
  public static final int SIZE = 250;

  private static final int BY_THEMSELVES = 225;
  private static final long REWARD = 1_000 * CENT;

  private final World world;
  private final Population population;
  private final Life life;
  private final List<Shopper> lived = new ArrayList<>();

  public Block(World world) {
    this.world = world;
    this.population = new Population(world);
    this.life = new Life(world, population);
  }

  /** Lets the customers with these numbers live. */
  public void live(int first, int last) {
    for (int number = first; number <= last; number++) {
      if (number - first < BY_THEMSELVES || lived.isEmpty()) {
        Shopper shopper = population.arrival(number);
        population.register(shopper, "active", Population.source(shopper));
        life.of(shopper);
        lived.add(shopper);
      } else {
        told(number);
      }
    }
  }

  private void told(int number) {
    Months months = world.months();
    Draws draws = Draws.of(world.shared().seed() + 1, number);
    Shopper friend = draws.one(lived);
    long from = Math.max(months.start(), friend.traits().joinedAt() + 20 * DAY);
    double when = Math.min(draws.unit(), 0.97);
    long at =
        Months.onSameDay(
            Math.min(from, months.end() - 30 * DAY)
                + (long) (when * Math.max(0, months.end() - 10 * DAY - from)),
            draws.between(9, 22));
    Shopper prospect = population.prospect(number, friend, at);
    double mood = friend.moodAt(at);
    double chance = Draws.logistic(0.6 + world.of(FRIEND_ON_JOINING) * mood);
    boolean joins = draws.chance(chance);
    world
        .effects()
        .add("friend_joins_" + (mood < -0.5 ? "of_angry" : "of_others"), joins ? 1 : 0, 0);
    population.register(prospect, joins ? "active" : "prospect", "friend");
    if (joins) {
      referred(friend, prospect, at);
      life.of(prospect);
    }
  }

  private void referred(Shopper friend, Shopper prospect, long at) {
    String id = prospect.newId("F");
    Row row =
        Row.of(Sheet.REFERRAL, SHOP, id, at)
            .text("referral_id", id)
            .text("referrer_source_id", friend.shopId())
            .text("referred_source_id", prospect.shopId())
            .at("referred_at", at)
            .text("declared_reason", friend.traits().isMember() ? "reward" : "liked it")
            .euros("reward_cost_amount", REWARD);
    if (world.put(row)) {
      world.books().add(Entry.REWARD, at, REWARD);
    }
  }
}
