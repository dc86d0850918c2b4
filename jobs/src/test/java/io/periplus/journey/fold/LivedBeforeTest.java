package io.periplus.journey.fold;

import static io.periplus.journey.fold.Measure.CONTACT_COUNT;
import static io.periplus.journey.fold.Measure.DELIVERY_DAYS;
import static io.periplus.journey.fold.Measure.DELIVERY_LATE;
import static io.periplus.journey.fold.Measure.DELIVERY_LATE_DAYS;
import static io.periplus.journey.fold.Measure.FREIGHT_SHARE;
import static io.periplus.journey.fold.Measure.ITEM_COUNT;
import static io.periplus.journey.fold.Measure.ORDER_CANCELLED;
import static io.periplus.journey.fold.Measure.PAYMENT_FAILED;
import static io.periplus.journey.fold.Measure.QUEUE_WAIT_MINUTES;
import static io.periplus.journey.fold.Measure.REFUND_COUNT;
import static io.periplus.journey.fold.Measure.REPEAT_CONTACT;
import static io.periplus.journey.fold.Measure.TRANSFER_COUNT;
import static io.periplus.journey.fold.Story.level;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class LivedBeforeTest {
  private static final FoldRules JULY = Company.on("2024-07-01T05:00:00Z");

  @Test
  void aReviewTellsOfItsOwnOrderAlone() {
    CustomerJourney journey =
        Story.fold(
            JULY,
            """
            2024-01-01T10:00 | order    | placed    | order=A revenue=100 shipping=25 items=3
            2024-01-01T10:01 | payment  | failed    | order=A
            2024-01-01T10:02 | payment  | succeeded | order=A
            2024-01-02T10:00 | order    | placed    | order=B revenue=10 shipping=9 items=1
            2024-01-05T10:00 | delivery | delivered | order=A promised=2024-01-03T10:00 \
            delivered=2024-01-05T10:00 ordered=2024-01-01T10:00
            2024-01-06T10:00 | contact  | inbound   | order=A case=7 wait=90 transfers=2
            2024-01-06T12:00 | contact  | inbound   | case=7 wait=30
            2024-01-07T10:00 | survey   | csat      | id=r asks=order about=A
            """);

    assertEquals(1.0, level(journey, "r", DELIVERY_LATE));
    assertEquals(2.0, level(journey, "r", DELIVERY_LATE_DAYS));
    assertEquals(4.0, level(journey, "r", DELIVERY_DAYS));
    assertEquals(0.25, level(journey, "r", FREIGHT_SHARE));
    assertEquals(3.0, level(journey, "r", ITEM_COUNT));
    assertEquals(0.5, level(journey, "r", PAYMENT_FAILED));
    assertEquals(2.0, level(journey, "r", CONTACT_COUNT));
    assertEquals(1.0, level(journey, "r", REPEAT_CONTACT));
    assertEquals(1.0, level(journey, "r", QUEUE_WAIT_MINUTES));
    assertEquals(2.0, level(journey, "r", TRANSFER_COUNT));
    assertEquals(0.0, level(journey, "r", ORDER_CANCELLED));
    assertEquals(0.0, level(journey, "r", REFUND_COUNT));
  }

  @Test
  void nothingLivedAfterTheAnswerCounts() {
    CustomerJourney journey =
        Story.fold(
            JULY,
            """
            2024-01-01T10:00 | order    | placed    | order=A
            2024-01-03T10:00 | survey   | csat      | id=r asks=order about=A
            2024-01-03T10:00 | contact  | inbound   | order=A wait=60
            2024-01-04T10:00 | refund   | refund    | order=A revenue=-1
            2024-01-09T10:00 | delivery | delivered | order=A promised=2024-01-04T10:00 \
            delivered=2024-01-09T10:00 ordered=2024-01-01T10:00
            """);

    assertEquals(0.0, level(journey, "r", CONTACT_COUNT));
    assertEquals(0.0, level(journey, "r", REFUND_COUNT));
    assertNull(level(journey, "r", QUEUE_WAIT_MINUTES));
    assertNull(level(journey, "r", DELIVERY_LATE));
    assertNull(level(journey, "r", DELIVERY_LATE_DAYS));
    assertNull(level(journey, "r", DELIVERY_DAYS));
  }

  @Test
  void whoAnswersWhileTheGoodsAreOverdueHasLivedTheDaysSoFar() {
    CustomerJourney journey =
        Story.fold(
            JULY,
            """
            2024-01-01T10:00 | order    | placed    | order=A
            2024-01-04T23:00 | survey   | csat      | id=kept asks=order about=A
            2024-01-05T05:01 | survey   | csat      | id=broken asks=order about=A
            2024-01-07T10:00 | survey   | csat      | id=waiting asks=order about=A
            2024-01-09T10:00 | delivery | delivered | order=A promised=2024-01-04T10:00 \
            delivered=2024-01-09T10:00 ordered=2024-01-01T10:00
            2024-01-20T10:00 | survey   | csat      | id=arrived asks=order about=A
            """);

    assertNull(level(journey, "kept", DELIVERY_LATE));
    assertEquals(1.0, level(journey, "broken", DELIVERY_LATE));
    assertEquals(1.0, level(journey, "broken", DELIVERY_LATE_DAYS));
    assertEquals(3.0, level(journey, "waiting", DELIVERY_LATE_DAYS));
    assertEquals(6.0, level(journey, "waiting", DELIVERY_DAYS));
    assertEquals(8.0, level(journey, "arrived", DELIVERY_DAYS));
    assertEquals(5.0, level(journey, "arrived", DELIVERY_LATE_DAYS));
  }

  @Test
  void anAnswerAboutACallTellsOfItsEpisodeAndOfTheOrderItWasAbout() {
    CustomerJourney journey =
        Story.fold(
            JULY,
            """
            2024-01-01T10:00 | order    | placed  | order=A revenue=10 shipping=1
            2024-01-02T10:00 | contact  | inbound | id=call case=7 order=A wait=60
            2024-01-02T11:00 | contact  | inbound | case=8 wait=600
            2024-01-03T10:00 | survey   | csat    | id=r asks=interaction about=call
            """);

    assertEquals(1.0, level(journey, "r", CONTACT_COUNT));
    assertEquals(1.0, level(journey, "r", QUEUE_WAIT_MINUTES));
    assertEquals(0.1, level(journey, "r", FREIGHT_SHARE));
  }

  @Test
  void anAnswerAboutTheRelationTellsOfTheWindowBeforeIt() {
    CustomerJourney journey =
        Story.fold(
            JULY,
            """
            2024-01-01T10:00 | contact | inbound | wait=600
            2024-01-02T10:00 | contact | inbound | wait=60
            2024-01-03T10:00 | contact | inbound | wait=120
            2024-02-01T10:00 | survey  | nps     | id=within
            2024-06-01T10:00 | survey  | nps     | id=long_after
            """);

    assertEquals(2.0, level(journey, "within", CONTACT_COUNT));
    assertEquals(1.5, level(journey, "within", QUEUE_WAIT_MINUTES));
    assertEquals(0.0, level(journey, "long_after", CONTACT_COUNT));
    assertNull(level(journey, "long_after", QUEUE_WAIT_MINUTES));
  }

  @Test
  void aBrokenPromiseLeavesTheWindowAsItStandsByThen() {
    String story =
        """
        2024-01-01T10:00 | survey   | nps       | id=before
        2024-01-20T10:00 | survey   | nps       | id=overdue
        2024-02-10T10:00 | survey   | nps       | id=forgotten
        2024-02-15T10:00 | delivery | delivered | order=A promised=2024-01-09T10:00 \
        delivered=2024-02-15T10:00
        2024-02-20T10:00 | survey   | nps       | id=after
        """;
    CustomerJourney never = Story.fold(JULY, story);
    CustomerJourney soon = Story.fold(JULY, soon(story));

    assertNull(level(never, "before", DELIVERY_LATE_DAYS));
    assertEquals(11.0, level(never, "overdue", DELIVERY_LATE_DAYS));
    assertNull(level(never, "forgotten", DELIVERY_LATE_DAYS));
    assertNull(level(never, "after", DELIVERY_LATE_DAYS));
    assertEquals(3.0, level(soon, "overdue", DELIVERY_LATE_DAYS));
    assertNull(level(soon, "after", DELIVERY_LATE_DAYS));
  }

  private static String soon(String story) {
    return """
    2024-01-12T10:00 | delivery | delivered | order=A promised=2024-01-09T10:00 \
    delivered=2024-01-12T10:00
    """
        + story
            .lines()
            .filter(l -> l.contains("overdue") || l.contains("after"))
            .reduce("", (a, b) -> a + b + "\n");
  }

  @Test
  void aCancellationCountsFromWhenTheCompanyKnewOfIt() {
    CustomerJourney journey =
        Story.fold(
            JULY,
            """
            2024-01-01T10:00 | order  | cancelled | order=A known=2024-01-05T10:00
            2024-01-03T10:00 | survey | csat      | id=early asks=order about=A
            2024-01-06T10:00 | survey | csat      | id=late  asks=order about=A
            """);

    assertNull(level(journey, "early", ORDER_CANCELLED));
    assertEquals(1.0, level(journey, "late", ORDER_CANCELLED));
  }
}
