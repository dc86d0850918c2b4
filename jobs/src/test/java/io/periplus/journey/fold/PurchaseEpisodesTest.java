package io.periplus.journey.fold;

import static io.periplus.journey.fold.Story.money;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PurchaseEpisodesTest {
  private static final FoldRules JULY = Company.on("2024-07-01T05:00:00Z");

  @Test
  void whatBelongsToAnOrderIsItsPurchase() {
    CustomerJourney journey =
        Story.fold(
            JULY,
            """
            2024-01-01T09:59 | payment  | failed    | id=p1 order=A
            2024-01-01T10:00 | order    | placed    | id=A order=A channel=web product=shoe
            2024-01-01T10:01 | payment  | succeeded | id=p2 order=A
            2024-01-02T10:00 | order    | placed    | id=B order=B
            2024-01-05T10:00 | delivery | delivered | id=d order=A delivered=2024-01-05T10:00
            2024-01-06T10:00 | contact  | inbound   | id=call order=A
            2024-01-09T10:00 | refund   | refund    | id=r order=A revenue=-5
            2024-01-09T11:00 | payment  | succeeded | id=stray order=unknown
            """);

    assertEquals("A: p1 A p2 d r\nB: B\ncall: call", Story.episodes(journey));
    CustomerJourney.Episode purchase = Story.episode(journey, "A");
    assertEquals("purchase", purchase.goal());
    assertEquals(Story.at("2024-01-01T09:59"), purchase.firstAt());
    assertEquals(Story.at("2024-01-09T10:00"), purchase.lastAt());
    assertEquals("shoe", purchase.productId());
    assertEquals("A", Story.episode(journey, "call").orderId());
    assertFalse(purchase.state().fcrEligible());
  }

  @Test
  void anOrderIsFoundFromOtherSourcesAndHoweverItIsWritten() {
    assertEquals(
        "A: A p1 p2\ncall: call",
        Story.episodes(
            Story.fold(
                JULY,
                """
                2024-01-01T10:00 | order   | placed    | id=A order=shop:A
                2024-01-01T10:01 | payment | succeeded | id=p1 order=A
                2024-01-01T10:02 | payment | succeeded | id=p2 order=shop:A system=bank
                2024-01-02T10:00 | contact | inbound   | id=call order=shop:A system=desk
                """)));
  }

  @Test
  void costToServeIsLabourLogisticsGoodwillAndRefund() {
    CustomerJourney journey =
        Story.fold(
            JULY,
            """
            2024-01-01T10:00 | order    | placed    | id=A order=A revenue=100 product_cost=40
            2024-01-05T10:00 | delivery | delivered | order=A service_cost=8.5 delivered=2024-01-05
            2024-01-06T10:00 | contact  | inbound   | id=call case=7 order=A service_cost=3.25
            2024-01-07T10:00 | refund   | goodwill  | case=7 order=A revenue=-10
            2024-01-08T10:00 | refund   | refund    | case=7 order=A revenue=-20
            """);

    assertEquals(
        new CustomerJourney.Money(0, 0, money("20"), money("8.5"), 0),
        Story.episode(journey, "A").money());
    CustomerJourney.Money call = Story.episode(journey, "call").money();
    assertEquals(new CustomerJourney.Money(money("3.25"), money("10"), 0, 0, 0), call);
    assertEquals(money("13.25"), call.toServe());
    assertEquals(money("3.25"), call.service());
  }

  @Test
  void revenueBeforeTheEpisodeDoesNotCountInItsWindow() {
    CustomerJourney journey =
        Story.fold(
            JULY,
            """
            2024-01-01T10:00    | order   | placed  | order=A revenue=1
            2024-01-10T10:00    | contact | inbound | id=call
            2024-01-10T10:00    | order   | placed  | order=B revenue=2
            2024-01-10T10:01    | order   | placed  | order=C revenue=4
            2024-04-09T10:00    | order   | placed  | order=D revenue=8
            2024-04-09T10:01    | order   | placed  | order=E revenue=16
            """);

    assertEquals(money("12"), Story.episode(journey, "call").money().revenueAfter());
  }

  @Test
  void revenueAfterIsNotToldWhileItsWindowIsOpen() {
    String story =
        """
        2024-04-02T05:00 | contact | inbound | id=call
        2024-04-03T10:00 | order   | placed  | order=A revenue=4
        """;

    assertEquals(
        Event.ABSENT, Story.episode(Story.fold(JULY, story), "call").money().revenueAfter());
    assertEquals(
        money("4"),
        Story.episode(Story.fold(Company.on("2024-07-01T05:00:01Z"), story), "call")
            .money()
            .revenueAfter());
  }

  @Test
  void aPurchaseIsOpenWhileItsDeliveryIsAwaitedButNotForEver() {
    String story =
        """
        2024-05-01T10:00 | order    | placed     | id=A order=A
        2024-05-10T10:00 | delivery | in_transit | order=A promised=2024-05-10T10:00
        """;

    assertFalse(isMature(JULY, story));
    assertTrue(isMature(Company.on("2024-07-09T10:00:01Z"), story));
    assertTrue(isMature(JULY, story.replace("in_transit", "failed")));
  }

  private static boolean isMature(FoldRules rules, String story) {
    return Story.episode(Story.fold(rules, story), "A").state().isMature();
  }
}
