package io.periplus.journey.fold;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Nights of a company that does all that hurts: rows come up to forty days late and up to five days
 * early, are corrected, deleted and delivered twice; records of one person turn out to be another's
 * and are given back again. Everything follows from the seed.
 */
public final class RandomNights {
  private static final LocalDateTime START = LocalDateTime.parse("2024-05-15T00:00");
  private static final List<String> KINDS =
      List.of("order", "payment", "delivery", "refund", "return", "contact", "contact", "survey");
  private static final List<String> REASONS = List.of("late", "where", "bill", "other");

  private final Random random;
  private final int persons;
  private int version;
  private int records;

  /**
   * What a delivery says of a record, or of a person when {@code record} names one.
   *
   * @param said null when the source deleted the record
   */
  public record Change(String record, int version, @Nullable Map<String, String> said) {}

  public RandomNights(long seed, int persons) {
    this.random = new Random(seed);
    this.persons = persons;
  }

  /** The end of a night, as a person writes it. */
  static String asOf(int night) {
    return START.plusDays(night).plusHours(5) + ":00Z";
  }

  /** What one night brings, about a tenth of the persons. */
  public List<Change> night(int night) {
    List<Change> changes = new ArrayList<>();
    int rows = Math.max(2, persons / 10) * 3;
    for (int i = 0; i < rows; i++) {
      int record = random.nextInt(5) > 0 ? records++ : random.nextInt(records + 1);
      boolean isDeleted = random.nextInt(20) == 0;
      changes.add(new Change("r" + record, version++, isDeleted ? null : said(night, record)));
    }
    if (random.nextInt(2) == 0) {
      String other = "p" + (random.nextBoolean() ? random.nextInt(persons) : -1);
      changes.add(new Change("p" + random.nextInt(persons), version++, Map.of("is", other)));
    }
    if (random.nextBoolean()) {
      changes.addAll(changes.subList(0, 1));
    }
    return changes;
  }

  /** What all deliveries together say, in whatever order they came: who lived what. */
  public static Map<String, List<Event>> lives(Iterable<Change> delivered) {
    Map<String, Change> latest = new HashMap<>();
    delivered.forEach(
        c -> latest.merge(c.record(), c, (a, b) -> a.version() > b.version() ? a : b));
    Map<String, List<Event>> lives = new TreeMap<>();
    for (Change c : latest.values()) {
      Map<String, String> said = c.said();
      if (said != null && said.containsKey("kind")) {
        Map<String, String> own = new HashMap<>(said);
        own.put("customer", customer(own.get("person"), latest));
        Event e =
            Story.event(
                Story.at(own.get("at")), own.get("kind"), own.get("detail"), c.record(), own);
        lives.computeIfAbsent(e.customerId(), id -> new ArrayList<>()).add(e);
      }
    }
    lives.values().forEach(RandomNights::order);
    return lives;
  }

  private static void order(List<Event> events) {
    events.sort(
        Comparator.comparingLong(Event::happenedAt)
            .thenComparing(Event::sourceSystem)
            .thenComparing(Event::key));
  }

  private static String customer(String person, Map<String, Change> latest) {
    Change identity = latest.get(person);
    String is = identity == null || identity.said() == null ? "p-1" : identity.said().get("is");
    return "p-1".equals(is) ? person : is;
  }

  private Map<String, String> said(int night, int record) {
    Map<String, String> said = new HashMap<>();
    LocalDateTime at = START.plusDays(night).plusMinutes(random.nextInt(1440)).minusDays(late());
    String kind = KINDS.get(Math.floorMod(record * 7, KINDS.size()));
    String order = "o" + Math.floorMod(record, 3 * persons);
    said.put("person", "p" + Math.floorMod(record * 31, persons));
    said.put("at", at.toString());
    said.put("kind", kind);
    said.put("known", at.plusHours(random.nextInt(60)).toString());
    said.put("order", order);
    said.put("link", random.nextInt(4) == 0 ? "0.8" : "1");
    switch (kind) {
      case "order" -> {
        said.put("detail", random.nextInt(8) == 0 ? "cancelled" : "placed");
        said.put("revenue", random.nextInt(9000) + ".25");
        said.put("shipping", "3");
      }
      case "delivery" -> {
        said.put("detail", "delivered");
        said.put("service_cost", "4.1");
        said.put("promised", at.plusDays(random.nextInt(9) - 4).toString());
        said.put("ordered", at.minusDays(3).toString());
        if (random.nextInt(3) > 0) {
          said.put("delivered", at.plusDays(random.nextInt(6)).toString());
        }
      }
      case "refund" -> {
        said.put("detail", random.nextBoolean() ? "goodwill" : "refund");
        said.put("revenue", "-" + random.nextInt(50));
        said.put("case", "k" + random.nextInt(persons));
      }
      case "contact" -> contact(said);
      case "survey" -> {
        said.put("detail", random.nextBoolean() ? "csat" : "nps");
        said.put("asks", random.nextBoolean() ? "order" : "none");
        said.put("about", order);
      }
      default -> said.put("detail", random.nextBoolean() ? "failed" : "paid");
    }
    return said;
  }

  private void contact(Map<String, String> said) {
    said.put("detail", random.nextInt(5) == 0 ? "outbound" : "inbound");
    said.put("channel", random.nextBoolean() ? "phone" : "chat");
    said.put("reason", REASONS.get(random.nextInt(REASONS.size())));
    said.put("case", "k" + random.nextInt(2 * persons));
    said.put("wait", "" + random.nextInt(600));
    said.put("seconds", "" + random.nextInt(4000));
    said.put("transfers", "" + random.nextInt(3));
    said.put("service_cost", random.nextInt(20) + ".3333");
    if (random.nextInt(6) == 0) {
      said.put("abandoned", "");
    }
  }

  /** Most rows are of the day, some very late, some ahead of it. */
  private int late() {
    int dice = random.nextInt(20);
    return dice < 12 ? 0 : dice < 18 ? random.nextInt(40) : -random.nextInt(5);
  }
}
