package io.periplus.journey.fold;

import static io.periplus.journey.fold.Event.ABSENT;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A life as a person writes it, one event a line: time (UTC), kind, detail, and what else is known
 * as {@code name=value}. The record's id is {@code id}, else the line's number; its key the same.
 */
final class Story {
  private Story() {}

  static List<Event> events(String text) {
    List<Event> events = new ArrayList<>();
    for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
      events.add(event(line.split("\\|", -1), "e" + (events.size() + 1)));
    }
    return events;
  }

  static CustomerJourney fold(FoldRules rules, String text) {
    return CustomerFold.fold(events(text).iterator(), rules);
  }

  static long at(String time) {
    LocalDateTime local = LocalDateTime.parse(time.length() == 10 ? time + "T00:00" : time);
    return ChronoUnit.MICROS.between(Instant.EPOCH, local.toInstant(ZoneOffset.UTC));
  }

  /** An amount as the fold keeps it. */
  static long money(String amount) {
    return new BigDecimal(amount).movePointRight(4).longValueExact();
  }

  private static Event event(String[] cells, String name) {
    Map<String, String> more = new HashMap<>();
    Arrays.stream(cells.length > 3 ? cells[3].strip().split("\\s+") : new String[0])
        .filter(word -> word.contains("="))
        .forEach(word -> more.put(word.split("=", 2)[0], word.split("=", 2)[1]));
    String id = more.getOrDefault("id", name);
    return event(at(cells[0].strip()), cells[1].strip(), cells[2].strip(), id, more);
  }

  static Event event(long at, String kind, String detail, String id, Map<String, String> more) {
    boolean isSurvey = kind.equals("survey");
    return new Event(
        more.getOrDefault("key", id),
        more.getOrDefault("customer", "customer"),
        at,
        time(more, "known", at),
        EventKind.of(kind),
        detail,
        more.get("channel"),
        more.getOrDefault("system", "shop"),
        id,
        more.get("order"),
        more.get("case"),
        more.get("chain"),
        more.get("product"),
        more.get("reason"),
        more.get("team"),
        number(more, "seconds"),
        number(more, "wait"),
        number(more, "transfers"),
        number(more, "reidentified"),
        time(more, "promised", ABSENT),
        kind.equals("delivery") ? time(more, "delivered", ABSENT) : ABSENT,
        time(more, "ordered", ABSENT),
        List.of("cancelled", "failed").contains(detail) || more.containsKey("abandoned"),
        number(more, "items"),
        money(more.getOrDefault("revenue", "0")),
        money(more.getOrDefault("product_cost", "0")),
        money(more.getOrDefault("service_cost", "0")),
        more.containsKey("shipping") ? money(more.get("shipping")) : ABSENT,
        isSurvey ? id : null,
        isSurvey ? detail : null,
        isSurvey ? Double.parseDouble(more.getOrDefault("score", "5")) : Double.NaN,
        more.get("asks"),
        more.get("about"),
        Double.parseDouble(more.getOrDefault("link", "1")));
  }

  private static long number(Map<String, String> more, String name) {
    return more.containsKey(name) ? Long.parseLong(more.get(name)) : ABSENT;
  }

  private static long time(Map<String, String> more, String name, long otherwise) {
    return more.containsKey(name) ? at(more.get(name)) : otherwise;
  }

  /** The episodes as {@code key: events}, one a line. */
  static String episodes(CustomerJourney journey) {
    Map<String, List<String>> members =
        journey.steps().stream()
            .filter(s -> s.episode() != null)
            .collect(
                Collectors.groupingBy(
                    Story::episodeOf,
                    TreeMap::new,
                    Collectors.mapping(s -> s.event().key(), Collectors.toList())));
    return members.entrySet().stream()
        .map(e -> e.getKey() + ": " + String.join(" ", e.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String episodeOf(CustomerJourney.Step step) {
    return String.valueOf(step.episode());
  }

  static CustomerJourney.Episode episode(CustomerJourney journey, String key) {
    return journey.episodes().stream().filter(e -> e.key().equals(key)).findFirst().orElseThrow();
  }

  /** The level of a component before an answer; null when it had not been met. */
  static @Nullable Double level(CustomerJourney journey, String answer, Measure measure) {
    CustomerJourney.Lived lived =
        journey.lived().stream()
            .filter(l -> l.answer().key().equals(answer) && l.component().equals(measure.code()))
            .findFirst()
            .orElseThrow();
    return lived.isExperienced() ? (Double) lived.level() : null;
  }

  /** The same thing, as another record, so many seconds later. */
  static Event moved(Event e, int by) {
    return new Event(
        e.key() + "-" + by,
        e.customerId(),
        e.happenedAt() + by * 1_000_000L,
        e.knownAt() + by * 1_000_000L,
        e.kind(),
        e.detail(),
        e.channel(),
        e.sourceSystem(),
        e.sourceRecordId() + "-" + by,
        e.orderId(),
        e.caseId(),
        e.chainId(),
        e.productId(),
        e.reasonCode(),
        e.teamId(),
        e.durationSeconds(),
        e.waitSeconds(),
        e.transferCount(),
        e.reidentificationCount(),
        e.promisedAt(),
        e.deliveredAt(),
        e.orderedAt(),
        e.isFailed(),
        e.itemCount(),
        e.revenue(),
        e.productCost(),
        e.serviceCost(),
        e.shipping(),
        e.responseId(),
        e.metricCode(),
        e.score(),
        e.triggerType(),
        e.triggerRefId(),
        e.linkConfidence());
  }
}
