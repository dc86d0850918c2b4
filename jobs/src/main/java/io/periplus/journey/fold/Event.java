package io.periplus.journey.fold;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a customer, whatever its source: a row of {@code silver.source_event}.
 * A number that is not known is {@link #ABSENT}, since boxes would cost the fold its speed.
 *
 * @param key hash of table, source and record
 * @param happenedAt microseconds
 * @param knownAt microseconds
 * @param detail what the source says: a status, a direction, {@code goodwill}, a metric
 * @param chainId interaction that a contact continues
 * @param waitSeconds seconds in queue
 * @param promisedAt end of a delivery's promised window, microseconds
 * @param deliveredAt a delivery's arrival, microseconds
 * @param orderedAt when the order of this event was placed, microseconds
 * @param isFailed cancelled order, failed payment, failed delivery, abandoned contact
 * @param revenue order: net with shipping charged; refund: negative
 * @param shipping order: shipping charged
 * @param score answer on the asked scale; NaN without
 * @param linkConfidence of the identity link, 0 to 1
 */
public record Event(
    String key,
    String customerId,
    long happenedAt,
    long knownAt,
    EventKind kind,
    @Nullable String detail,
    @Nullable String channel,
    String sourceSystem,
    String sourceRecordId,
    @Nullable String orderId,
    @Nullable String caseId,
    @Nullable String chainId,
    @Nullable String productId,
    @Nullable String reasonCode,
    @Nullable String teamId,
    long durationSeconds,
    long waitSeconds,
    long transferCount,
    long reidentificationCount,
    long promisedAt,
    long deliveredAt,
    long orderedAt,
    boolean isFailed,
    long itemCount,
    long revenue,
    long productCost,
    long serviceCost,
    long shipping,
    @Nullable String responseId,
    @Nullable String metricCode,
    double score,
    @Nullable String triggerType,
    @Nullable String triggerRefId,
    double linkConfidence) {

  /** A number that is not known. */
  public static final long ABSENT = Long.MIN_VALUE;

  private static final long MICROS = 1_000_000;

  /** A contact is a conversation that the customer began. */
  boolean isContact() {
    return kind == EventKind.CONTACT && "inbound".equals(detail);
  }

  boolean isAnswer() {
    return kind == EventKind.SURVEY
        && responseId != null
        && metricCode != null
        && !Double.isNaN(score);
  }

  boolean isGoodwill() {
    return kind == EventKind.REFUND && "goodwill".equals(detail);
  }

  /** When it was over. */
  long endAt() {
    return happenedAt + orZero(durationSeconds) * MICROS;
  }

  /** Product and service cost. */
  public long cost() {
    return productCost + serviceCost;
  }

  /** A duration or count, none when absent or, against the contract, negative. */
  static long orZero(long number) {
    return Math.max(0, number);
  }
}
