package io.periplus.sample.life;

import static io.periplus.sample.company.Planted.ACTIVITY_ON_MOOD;
import static io.periplus.sample.company.Planted.REFERRED_ON_MOOD;
import static io.periplus.sample.company.Planted.REMOTE_ON_MOOD;
import static io.periplus.sample.company.World.DESK;
import static io.periplus.sample.company.World.SHOP;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.periplus.sample.company.Draws;
import io.periplus.sample.company.Home;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import io.periplus.sample.person.Shopper;
import io.periplus.sample.person.Shopper.Traits;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Who the customers are, and under which names the two systems know them. */
final class Population {
  private static final List<String> SOURCES =
      List.of("friend", "search", "social", "store", "press");

  private final World world;
  private final MessageDigest sha256;

  Population(World world) {
    this.world = world;
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** A customer who came by himself. */
  Shopper arrival(int number) {
    Draws draws = Draws.of(world.shared().seed(), number);
    Months months = world.months();
    boolean isOld = draws.chance(0.5);
    long joined =
        isOld
            ? months.start() - (long) draws.between(1, 900 * Months.DAY)
            : Months.onSameDay(
                months.start() + (long) (draws.unit() * (months.end() - months.start())),
                draws.between(9, 22));
    Home home = Home.drawn(draws);
    return new Shopper(number, draws, world.shared().forces(), traits(draws, home, joined, 0));
  }

  /** Somebody whom a friend told of the shop: he lives where the friend lives. */
  Shopper prospect(int number, Shopper friend, long heardAt) {
    Draws draws = Draws.of(world.shared().seed(), number);
    double fonder = world.of(REFERRED_ON_MOOD);
    Traits traits = traits(draws, friend.traits().home(), heardAt, fonder);
    return new Shopper(number, draws, world.shared().forces(), traits);
  }

  /** Delivers a customer to both systems, with what ties the two records together. */
  void register(Shopper shopper, String status, String source) {
    Draws draws = shopper.draws();
    put(shopper, SHOP, shopper.shopId(), status, source);
    put(shopper, DESK, shopper.deskId(), status, source);
    boolean isMember = shopper.traits().isMember();
    if (!isMember || draws.chance(0.8)) {
      tie(shopper, "email");
    }
    if (isMember) {
      tie(shopper, "loyalty");
    }
  }

  /** "How did you hear of us" of somebody who came by himself. */
  static String source(Shopper shopper) {
    return SOURCES.get(1 + shopper.draws().weighted(0.45, 0.3, 0.15, 0.1));
  }

  /** Ties the cookie of his first visits to him; gives its keyed hash. */
  String cookie(Shopper shopper) {
    return identify(shopper, SHOP, shopper.shopId(), "cookie");
  }

  private String identify(Shopper shopper, String system, String customerId, String type) {
    String id = customerId + '-' + type;
    String hash = hash(type, shopper.number());
    world.put(
        Row.of(Sheet.CUSTOMER_IDENTIFIER, system, id, known(shopper))
            .text("identifier_id", id)
            .text("customer_source_id", customerId)
            .text("id_type", type)
            .text("id_hash", hash)
            .number("hash_key_version", 1)
            .flag("is_verified", true)
            .at("valid_from", shopper.traits().joinedAt()));
    return hash;
  }

  /** One identifier that both systems hold, by which the two records become one person. */
  private void tie(Shopper shopper, String type) {
    identify(shopper, SHOP, shopper.shopId(), type);
    identify(shopper, DESK, shopper.deskId(), type);
  }

  private Traits traits(Draws draws, Home home, long joined, double fonder) {
    double activity = draws.normal();
    String segment = segment(activity + draws.normal());
    double mood =
        0.5 * draws.normal()
            + world.of(ACTIVITY_ON_MOOD) * activity
            + (home.isRemote() ? world.of(REMOTE_ON_MOOD) : 0)
            + fonder;
    return new Traits(home, segment, joined, activity, draws.normal(), mood, draws.normal());
  }

  private static String segment(double loyalty) {
    if (loyalty < 0.3) {
      return "standard";
    }
    return loyalty < 1.8 ? "member" : "plus";
  }

  private void put(Shopper shopper, String system, String id, String status, String source) {
    Traits traits = shopper.traits();
    int number = shopper.number();
    Row row =
        Row.of(Sheet.CUSTOMER, system, id, known(shopper))
            .text("customer_source_id", id)
            .text("household_source_id", system.equals(SHOP) ? "home-" + (number + 1) / 2 : "")
            .text("person_or_org", "person")
            .at("created_at", traits.joinedAt())
            .text("country", traits.home().country())
            .text("region", traits.home().region())
            .text("language", traits.home().language())
            .text("birth_year", number % 10 < 7 ? Integer.toString(1948 + number % 59) : "")
            .text("segment", traits.segment())
            .text("status", status)
            .text("declared_acquisition_source", source)
            .flag("is_test", number % 1_999 == 7);
    world.put(row);
    if (number % 40 == 11) {
      moved(row, shopper, system);
    }
  }

  /** One in forty moves to the capital of his country some time, and both systems hear of it. */
  private void moved(Row row, Shopper shopper, String system) {
    Months months = world.months();
    double when = Draws.hashed(world.shared().seed(), shopper.number());
    long at = months.start() + (long) (when * (months.end() - months.start()));
    if (at > known(shopper)) {
      long told = system.equals(SHOP) ? at : at + 2 * Months.DAY;
      world.put(row.version(told).text("region", shopper.traits().home().metropolis()));
    }
  }

  /** Whoever was there before the first month comes with the first delivery. */
  private long known(Shopper shopper) {
    return Math.max(shopper.traits().joinedAt(), world.months().start());
  }

  private String hash(String type, int number) {
    byte[] digest = sha256.digest(("casa-lumen|" + type + '|' + number).getBytes(UTF_8));
    return HexFormat.of().formatHex(digest, 0, 16);
  }
}
