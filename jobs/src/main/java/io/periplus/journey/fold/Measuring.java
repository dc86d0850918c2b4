package io.periplus.journey.fold;

import static io.periplus.journey.fold.Event.ABSENT;
import static io.periplus.journey.fold.Measure.ONE;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What an event says of a measure, as the night knows it, in units of 1/100000000. */
final class Measuring {
  private final BusinessClock clock;
  private final NightEnd night;

  Measuring(BusinessClock clock, NightEnd night) {
    this.clock = clock;
    this.night = night;
  }

  /** The measure's value; ABSENT when the event does not carry it. */
  long value(Measure measure, Event e, boolean isRepeat) {
    return switch (measure) {
      case DELIVERY_LATE -> late(e);
      case DELIVERY_LATE_DAYS -> times(lateDays(e));
      case DELIVERY_MISSING -> late(e) == ABSENT ? ABSENT : yes(!hasArrived(e));
      case DELIVERY_DAYS -> times(deliveryDays(e));
      case DELIVERY_FAILED -> e.isFailed() ? ONE : hasArrived(e) || late(e) == ONE ? 0 : ABSENT;
      case ORDER_CANCELLED, PAYMENT_FAILED -> yes(e.isFailed());
      case CONTACT_COUNT -> e.isContact() ? ONE : ABSENT;
      case REPEAT_CONTACT -> e.isContact() ? yes(isRepeat) : ABSENT;
      case QUEUE_WAIT_MINUTES -> e.isContact() ? minutes(e.waitSeconds()) : ABSENT;
      case TRANSFER_COUNT -> e.isContact() ? times(e.transferCount()) : ABSENT;
      case FREIGHT_SHARE -> freightShare(e);
      case ITEM_COUNT -> times(e.itemCount());
      case REFUND_COUNT -> ONE;
    };
  }

  /** Whether a delivery has come by the night. */
  boolean hasArrived(Event delivery) {
    return delivery.deliveredAt() != ABSENT && night.isPast(delivery.deliveredAt());
  }

  /** The instant from which an undelivered delivery is late: the day after the promised one. */
  long lateFrom(Event delivery) {
    return clock.startOf(clock.day(delivery.promisedAt()) + 1);
  }

  private long late(Event e) {
    if (e.promisedAt() == ABSENT) {
      return ABSENT;
    }
    if (hasArrived(e)) {
      return yes(lateDays(e) > 0);
    }
    return night.isPast(lateFrom(e)) ? ONE : ABSENT;
  }

  private long lateDays(Event e) {
    return e.promisedAt() == ABSENT || !hasArrived(e)
        ? ABSENT
        : Math.max(0, clock.day(e.deliveredAt()) - clock.day(e.promisedAt()));
  }

  private long deliveryDays(Event e) {
    return e.orderedAt() == ABSENT || !hasArrived(e)
        ? ABSENT
        : clock.day(e.deliveredAt()) - clock.day(e.orderedAt());
  }

  /** A cancelled order earns nothing of which freight could be a share. */
  private static long freightShare(Event e) {
    if (e.isFailed() || e.revenue() <= 0 || e.shipping() < 0) {
      return ABSENT;
    }
    return BigDecimal.valueOf(e.shipping())
        .multiply(BigDecimal.valueOf(ONE))
        .divide(BigDecimal.valueOf(e.revenue()), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static long minutes(long seconds) {
    return seconds < 0 ? ABSENT : (seconds * ONE + 30) / 60;
  }

  /** A number of days or things; one below 0 is no measurement. */
  private static long times(long number) {
    return number < 0 ? ABSENT : number * ONE;
  }

  private static long yes(boolean is) {
    return is ? ONE : 0;
  }
}
