package io.periplus.journey.fold;

import static io.periplus.journey.fold.Story.money;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.journey.fold.CustomerJourney.Month;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CustomerMonthsTest {
  private static final FoldRules JUNE_20 = Company.on("2024-06-21T05:00:00Z");

  private static final String LIFE =
      """
      2024-02-01T04:00 | order   | placed   | order=A revenue=100 product_cost=40 link=0.9
      2024-02-01T06:00 | payment | failed   | order=A
      2024-04-10T10:00 | order   | placed   | order=B revenue=50
      2024-04-11T10:00 | contact | inbound  | order=B transfers=2 abandoned=yes service_cost=5
      2024-04-12T10:00 | refund  | refund   | order=B revenue=-20
      2024-04-12T11:00 | refund  | goodwill | order=B revenue=-7
      2024-04-13T10:00 | survey  | nps      | score=9
      2024-04-14T10:00 | survey  | nps      | score=6.5
      """;

  @Test
  void aCustomersMonthsAreDenseFromTheFirstEventToTheNight() {
    assertEquals(
        "2024-01-01 2024-02-01 2024-03-01 2024-04-01 2024-05-01 2024-06-01",
        months().stream().map(CustomerMonthsTest::start).collect(Collectors.joining(" ")));
  }

  @Test
  void aMonthIsThatOfTheBusinessZone() {
    assertEquals(1, months().get(0).counts().orders());
    assertEquals(money("100"), months().get(0).amounts().revenue());
  }

  @Test
  void aRefundLowersTheMonthInWhichItHappened() {
    Month april = months().get(3);

    assertEquals(
        new CustomerJourney.Amounts(money("23"), money("20"), money("7"), 0, money("5")),
        april.amounts());
    assertEquals(money("18"), april.amounts().margin());
    assertEquals(new CustomerJourney.Counts(1, 2, 1, 2, 1), april.counts());
    assertEquals(new CustomerJourney.Answers(2, 1_550_000_000), april.nps());
  }

  @Test
  void everyEpisodeBeginsInOneMonth() {
    CustomerJourney journey = Story.fold(JUNE_20, LIFE);

    assertEquals(
        journey.episodes().size(),
        journey.months().stream().mapToInt(m -> m.counts().episodes()).sum());
  }

  @Test
  void recencyFrequencyAndValueAreThoseOfTheMonthsEnd() {
    assertEquals(
        List.of(0L, 29L, 60L, 20L, 51L, 71L), months().stream().map(Month::recencyDays).toList());
    assertEquals(List.of(0, 0, 0, 1, 1, 1), months().stream().map(Month::repeatOrders).toList());
    assertEquals(money("60"), months().get(2).meanMargin());
    assertEquals(money("39"), months().get(3).meanMargin());
  }

  @Test
  void anEmptyMonthIsAsWeaklyLinkedAsWhatCameBefore() {
    assertEquals(0.9, months().get(2).linkConfidence());
    assertEquals(1.0, months().get(3).linkConfidence());
    assertEquals(Event.ABSENT, months().get(2).knownAt());
  }

  @Test
  void exposuresOfAllMonthsSumToWhatTheEventsCarry() {
    assertEquals(
        "2024-04-01 transfer_count 1 200000000",
        Story.fold(JUNE_20, LIFE).exposures().stream()
            .filter(e -> e.component().equals("transfer_count"))
            .map(
                e ->
                    "%s %s %d %d"
                        .formatted(
                            LocalDate.ofEpochDay(e.startDay()), e.component(), e.count(), e.sum()))
            .collect(Collectors.joining("\n")));
  }

  private static List<Month> months() {
    return Story.fold(JUNE_20, LIFE).months();
  }

  private static String start(Month month) {
    return LocalDate.ofEpochDay(month.startDay()).toString();
  }
}
