package io.periplus.journey.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.config.Journey;
import io.periplus.testkit.BadInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CustomerFoldTest {
  private static final FoldRules JULY = Company.on("2024-07-01T05:00:00Z");

  @Test
  void theLastKnownVersionOfAnEventCounts() {
    CustomerJourney journey =
        Story.fold(
            JULY,
            """
            2024-01-01T10:00 | order | placed    | key=A order=A revenue=10 known=2024-01-01
            2024-01-01T10:00 | order | placed    | key=B order=B revenue=5
            2024-01-01T10:01 | order | cancelled | key=A order=A revenue=0 known=2024-01-03
            2024-01-01T10:02 | order | placed    | key=A order=A revenue=7 known=2024-01-02
            """);

    assertEquals("B placed, A cancelled", line(journey));
  }

  @Test
  @BadInput(
      id = "T07",
      given = "Facts that became known after the night closed",
      then = "Wait for their own night")
  void whatTheNightCannotKnowWaitsForItsOwnNight() {
    assertEquals(
        "e1 placed",
        line(
            Story.fold(
                JULY,
                """
                2024-01-01T10:00 | order | placed    | order=A
                2024-01-02T10:00 | order | placed    | order=B known=2024-07-01T05:00
                2024-07-01T05:00 | order | placed    | order=C known=2024-01-01
                """)));
  }

  @Test
  void somebodyOfWhomNothingIsKnownYetHasNoJourney() {
    assertEquals(
        CustomerJourney.none(new CustomerJourney.Tail(Long.MAX_VALUE, 0)),
        CustomerFold.fold(Collections.emptyIterator(), JULY));
  }

  @Test
  void eventsOutOfTheOrderOfTimeAreRefused() {
    List<Event> events =
        Story.events(
            """
            2024-01-02T10:00 | order | placed | order=A
            2024-01-01T10:00 | order | placed | order=B
            """);

    assertThrows(IllegalArgumentException.class, () -> CustomerFold.fold(events.iterator(), JULY));
  }

  @Test
  void equalTimesFoldAlikeHoweverTheyArrived() {
    List<Event> events =
        Story.events(
            """
            2024-01-01T10:00 | order   | placed    | order=A revenue=10
            2024-01-01T10:00 | payment | failed    | order=A
            2024-01-01T10:00 | contact | inbound   | reason=late channel=phone system=pbx
            2024-01-01T10:00 | contact | inbound   | reason=late channel=chat
            2024-01-01T10:00 | survey  | csat      | asks=order about=A
            2024-01-01T10:00 | order   | placed    | order=B revenue=20
            2024-01-02T10:00 | survey  | nps       |
            """);
    CustomerJourney expected = fold(events);

    for (int seed = 0; seed < 50; seed++) {
      List<Event> arrived = new ArrayList<>(events);
      Collections.shuffle(arrived, new Random(seed));
      assertEquals(expected, fold(arrived));
    }
  }

  @Test
  void eachEventHasItsPlaceItsTouchpointAndItsBusinessDay() {
    CustomerJourney journey =
        Story.fold(
            JULY,
            """
            2024-01-02T04:00 | order   | placed | order=A channel=web
            2024-01-02T05:00 | order   | placed | order=B channel=store
            2024-01-02T06:00 | mention | post   |
            """);

    assertEquals(
        "1 19723 23 web_order order_cancelled, 2 19724 0 order order_cancelled,"
            + " 3 19724 1 unmapped null",
        journey.steps().stream()
            .map(
                s ->
                    "%d %d %d %s %s"
                        .formatted(s.sequence(), s.day(), s.hour(), s.touchpoint(), s.component()))
            .collect(Collectors.joining(", ")));
  }

  @Test
  void aComponentCountsTheEventsOfItsTouchpointWhereTheyCanArrive() {
    Journey journey =
        Company.journey(
            List.of(
                Company.component("phone_contact", Measure.CONTACT_COUNT, "phone"),
                Company.component("any_contact", Measure.CONTACT_COUNT, "delivery")));
    FoldRules rules =
        FoldRules.of(journey, Company.WINDOWS, Company.LIMA, Instant.parse("2024-07-01T05:00:00Z"));

    assertEquals(
        "any_contact 2, phone_contact 1",
        Story.fold(
                rules,
                """
                2024-01-02T04:00 | contact | inbound | channel=phone
                2024-01-02T05:00 | contact | inbound | channel=chat
                """)
            .exposures()
            .stream()
            .map(e -> e.component() + " " + e.count())
            .sorted()
            .collect(Collectors.joining(", ")));
  }

  @Test
  @BadInput(
      id = "D22",
      given = "One customer with hundreds of thousands of events",
      then = "Folded in proportional work, counted in reads")
  void aCustomerWithManyEventsTakesWorkInProportion() {
    long half = reads(100_000);
    long whole = reads(200_000);

    assertTrue(whole <= 2 * half + 20, half + " reads became " + whole);
    assertTrue(whole < 30 * 200_000L, whole + " reads");
  }

  /** A customer who orders, calls, is delivered late and answers, all the time. */
  private static long reads(int events) {
    List<Event> life = new ArrayList<>(events);
    List<Event> day =
        Story.events(
            """
            2024-01-01T10:00:00 | order    | placed    | order=A revenue=1 shipping=0 items=1
            2024-01-01T10:00:00 | contact  | inbound   | reason=late case=7 wait=9 order=A
            2024-01-01T10:00:00 | delivery | delivered | order=A promised=2023-12-01 \
            delivered=2024-01-01T10:00
            2024-01-01T10:00:00 | survey   | csat      | asks=order about=A
            2024-01-01T10:00:00 | survey   | nps       |
            """);
    for (int i = 0; i < events; i++) {
      life.add(Story.moved(day.get(i % day.size()), i));
    }
    NightEnd night = JULY.nightEnd();
    Timeline timeline = Timeline.of(life.iterator(), night, events);
    assertEquals(events, CustomerFold.fold(timeline, JULY, night).steps().size());
    return timeline.reads();
  }

  private static CustomerJourney fold(List<Event> events) {
    List<Event> sorted = new ArrayList<>(events);
    sorted.sort(
        Comparator.comparingLong(Event::happenedAt)
            .thenComparing(Event::sourceSystem)
            .thenComparing(Event::key));
    return CustomerFold.fold(sorted.iterator(), JULY);
  }

  private static String line(CustomerJourney journey) {
    return journey.steps().stream()
        .map(s -> s.event().key() + " " + s.event().detail())
        .collect(Collectors.joining(", "));
  }
}
