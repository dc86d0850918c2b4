package io.periplus.journey.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.testkit.BadInput;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A key that stands for many people neither fills the memory nor stops the night. */
class OneForManyTest {
  private static final Event CALL =
      Story.events("2024-01-01T10:00 | contact | inbound | reason=late seconds=60").get(0);

  @Test
  void ofTooManyEventsTheLatestAreFoldedAndTheOthersCounted() {
    FoldRules rules =
        FoldRules.bounded(
            Company.journey(),
            Company.WINDOWS,
            Company.LIMA,
            Instant.parse("2024-07-01T05:00:00Z"),
            3);

    CustomerJourney journey = CustomerFold.fold(calls(5), rules);

    assertEquals(
        List.of("e1-2", "e1-3", "e1-4"),
        journey.steps().stream().map(s -> s.event().key()).toList());
    assertEquals(2, journey.tail().skippedEvents());
  }

  @Test
  @BadInput(
      id = "D22",
      given = "One key with a million events",
      then = "The latest are folded, the others counted",
      code = "SKEW_CAPPED")
  void aMillionEventsOfOneKeyAreFoldedInTheMemoryOfTheBound() {
    CustomerJourney journey =
        CustomerFold.fold(calls(1_000_000), Company.on("2024-07-01T05:00:00Z"));

    assertEquals(FoldRules.MOST_EVENTS, journey.steps().size());
    assertEquals(1_000_000 - FoldRules.MOST_EVENTS, journey.tail().skippedEvents());
  }

  /** One call a second, none of which is kept but by the fold. */
  private static Iterator<Event> calls(int count) {
    Stream<Event> calls = IntStream.range(0, count).mapToObj(OneForManyTest::call);
    return calls.iterator();
  }

  private static Event call(int number) {
    return Story.moved(CALL, number);
  }
}
