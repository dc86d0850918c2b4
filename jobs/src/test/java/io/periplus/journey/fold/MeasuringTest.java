package io.periplus.journey.fold;

import static io.periplus.journey.fold.Event.ABSENT;
import static io.periplus.journey.fold.Measure.ONE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MeasuringTest {
  private static final FoldRules JULY = Company.on("2024-07-01T05:00:00Z");

  @Test
  void aLateDeliveryIsAFactInDays() {
    String late = "delivered | promised=2024-01-03T10:00 delivered=2024-01-05T09:00";

    assertEquals(ONE, value(Measure.DELIVERY_LATE, "delivery", late));
    assertEquals(2 * ONE, value(Measure.DELIVERY_LATE_DAYS, "delivery", late));
    assertEquals(0, value(Measure.DELIVERY_MISSING, "delivery", late));
  }

  @Test
  void lateIsALaterBusinessDayAndNotALaterHour() {
    String sameDay = "delivered | promised=2024-01-03T06:00 delivered=2024-01-04T04:59";
    String nextDay = "delivered | promised=2024-01-03T06:00 delivered=2024-01-04T05:00";

    assertEquals(0, value(Measure.DELIVERY_LATE, "delivery", sameDay));
    assertEquals(0, value(Measure.DELIVERY_LATE_DAYS, "delivery", sameDay));
    assertEquals(ONE, value(Measure.DELIVERY_LATE, "delivery", nextDay));
  }

  @Test
  void goodsThatNeverCameAreLateButNobodyKnowsByHowManyDays() {
    String overdue = "in_transit | promised=2024-06-29T10:00";
    String dueToday = "in_transit | promised=2024-06-30T10:00";

    assertEquals(ONE, value(Measure.DELIVERY_LATE, "delivery", overdue));
    assertEquals(ONE, value(Measure.DELIVERY_MISSING, "delivery", overdue));
    assertEquals(ABSENT, value(Measure.DELIVERY_LATE_DAYS, "delivery", overdue));
    assertEquals(0, value(Measure.DELIVERY_FAILED, "delivery", overdue));
    assertEquals(ABSENT, value(Measure.DELIVERY_LATE, "delivery", dueToday));
    assertEquals(ABSENT, value(Measure.DELIVERY_MISSING, "delivery", dueToday));
    assertEquals(ABSENT, value(Measure.DELIVERY_FAILED, "delivery", dueToday));
  }

  @Test
  void withoutAPromiseNothingIsLate() {
    assertEquals(
        ABSENT, value(Measure.DELIVERY_LATE, "delivery", "delivered | delivered=2024-01-05"));
  }

  @Test
  void deliveryDaysRunFromTheOrderToTheArrival() {
    assertEquals(
        4 * ONE,
        value(
            Measure.DELIVERY_DAYS,
            "delivery",
            "delivered | ordered=2024-01-01T10:00 delivered=2024-01-05T09:00"));
  }

  @Test
  void aShareOrAMinuteIsKeptToTheEighthDecimal() {
    assertEquals(
        33_333_333, value(Measure.FREIGHT_SHARE, "order", "placed | revenue=3 shipping=1"));
    assertEquals(ABSENT, value(Measure.FREIGHT_SHARE, "order", "cancelled | shipping=1"));
    assertEquals(166_666_667, value(Measure.QUEUE_WAIT_MINUTES, "contact", "inbound | wait=100"));
    assertEquals(ABSENT, value(Measure.QUEUE_WAIT_MINUTES, "contact", "outbound | wait=100"));
  }

  private static long value(Measure measure, String kind, String rest) {
    Event event = Story.events("2024-01-05T09:00 | %s | %s".formatted(kind, rest)).get(0);
    return new Measuring(JULY.clock(), JULY.nightEnd()).value(measure, event, false);
  }
}
