package io.periplus.journey.fold;

import static io.periplus.journey.fold.EventKind.CONTACT;
import static io.periplus.journey.fold.EventKind.DELIVERY;
import static io.periplus.journey.fold.EventKind.ORDER;
import static io.periplus.journey.fold.EventKind.PAYMENT;
import static io.periplus.journey.fold.EventKind.REFUND;
import static io.periplus.journey.fold.Measure.Level.MEAN;
import static io.periplus.journey.fold.Measure.Level.SUM;
import static io.periplus.journey.fold.Measure.Level.SUM_FROM_ZERO;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be measured of a component: the vocabulary of {@code measure} in a company's file. */
public enum Measure {
  /** 1 when the goods came on a later business day than promised, or are overdue; else 0. */
  DELIVERY_LATE(DELIVERY, MEAN),
  /** Business days after the promised day; 0 when kept. */
  DELIVERY_LATE_DAYS(DELIVERY, MEAN),
  /** Business days from the order to its arrival. */
  DELIVERY_DAYS(DELIVERY, MEAN),
  /**
   * 1 when the promised day is over and the goods have not come by the night; 0 when they came.
   * Beside lateness it tells those who waited in the end from those who waited in vain: the one
   * measure whose name for what was lived before an answer is known only later.
   */
  DELIVERY_MISSING(DELIVERY, MEAN),
  /** 1 when the delivery failed; 0 when it arrived, or is overdue and may still. */
  DELIVERY_FAILED(DELIVERY, MEAN),
  /** 1 when the order was cancelled. */
  ORDER_CANCELLED(ORDER, MEAN),
  /** Conversations that the customer began. */
  CONTACT_COUNT(CONTACT, SUM_FROM_ZERO),
  /** Contacts that are not the first of their episode. */
  REPEAT_CONTACT(CONTACT, SUM_FROM_ZERO),
  /** Minutes in queue. */
  QUEUE_WAIT_MINUTES(CONTACT, MEAN),
  /** Transfers to another queue or agent. */
  TRANSFER_COUNT(CONTACT, SUM),
  /** 1 when an attempt to pay failed. */
  PAYMENT_FAILED(PAYMENT, MEAN),
  /** Shipping charged over revenue, 0 to 1. */
  FREIGHT_SHARE(ORDER, MEAN),
  /** Lines of the order. */
  ITEM_COUNT(ORDER, SUM),
  /** Refunds and goodwill credits. */
  REFUND_COUNT(REFUND, SUM_FROM_ZERO);

  /** How what was measured on events becomes what a customer had lived. */
  public enum Level {
    /** Mean over the events; not experienced without one. */
    MEAN,
    /** Sum over the events; not experienced without one. */
    SUM,
    /** Sum over the events; without one the level is 0, which is an experience too. */
    SUM_FROM_ZERO
  }

  /** One unit of a measure, in the fixed point in which measures are summed. */
  public static final long ONE = 100_000_000;

  private final EventKind kind;
  private final Level level;

  Measure(EventKind kind, Level level) {
    this.kind = kind;
    this.level = level;
  }

  /** The kind of event that carries it. */
  public EventKind kind() {
    return kind;
  }

  public Level level() {
    return level;
  }

  /** As written in a company's file. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Measure> of(String code) {
    return Arrays.stream(values()).filter(m -> m.code().equals(code)).findFirst();
  }
}
