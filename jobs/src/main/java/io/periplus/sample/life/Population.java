package io.periplus.sample.life;

import static io.periplus.sample.company.Planted.ACTIVITY_ON_MOOD;
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
import io.periplus.sample.life.Shopper.Traits;
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

  /** A new customer, delivered to both systems with what ties the two records together. */
  Shopper arrival(int number) {
    Draws draws = Draws.of(world.seed(), number);
    Shopper shopper = new Shopper(number, draws, traits(draws));
    put(shopper, SHOP, shopper.shopId());
    put(shopper, DESK, shopper.deskId());
    boolean gaveEmail = shopper.traits().segment().equals("standard") || draws.chance(0.8);
    if (gaveEmail) {
      tie(shopper, "email");
    }
    if (!shopper.traits().segment().equals("standard")) {
      tie(shopper, "loyalty");
    }
    return shopper;
  }

  /** Ties the cookie of his first visits to him; gives its keyed hash. */
  String cookie(Shopper shopper) {
    return identify(shopper, SHOP, shopper.shopId(), "cookie");
  }

  private String identify(Shopper shopper, String system, String customerId, String type) {
    String id = customerId + '-' + type;
    String hash = hash(type, shopper.number());
    world
        .files()
        .put(
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

  private Traits traits(Draws draws) {
    Months months = world.months();
    Home home = Home.drawn(draws);
    double activity = draws.normal();
    String segment = segment(activity + draws.normal());
    boolean isOld = draws.chance(0.5);
    long joined =
        isOld
            ? months.start() - (long) draws.between(1, 900 * Months.DAY)
            : Months.onSameDay(
                months.start() + (long) (draws.unit() * (months.end() - months.start())),
                draws.between(9, 22));
    double mood =
        0.5 * draws.normal()
            + ACTIVITY_ON_MOOD.value() * activity
            + (home.isRemote() ? REMOTE_ON_MOOD.value() : 0);
    return new Traits(home, segment, joined, activity, draws.normal(), mood);
  }

  private static String segment(double loyalty) {
    if (loyalty < 0.3) {
      return "standard";
    }
    return loyalty < 1.8 ? "member" : "plus";
  }

  private void put(Shopper shopper, String system, String id) {
    Traits traits = shopper.traits();
    int number = shopper.number();
    world
        .files()
        .put(
            Row.of(Sheet.CUSTOMER, system, id, known(shopper))
                .text("customer_source_id", id)
                .text("person_or_org", "person")
                .at("created_at", traits.joinedAt())
                .text("country", traits.home().country())
                .text("region", traits.home().region())
                .text("language", traits.home().language())
                .text("birth_year", number % 10 < 7 ? Integer.toString(1948 + number % 59) : "")
                .text("segment", traits.segment())
                .text("status", "active")
                .text("declared_acquisition_source", SOURCES.get(number % SOURCES.size()))
                .flag("is_test", number % 1_999 == 7));
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
