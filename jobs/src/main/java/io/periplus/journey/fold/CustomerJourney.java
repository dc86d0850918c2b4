package io.periplus.journey.fold;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the night says of one customer's journey. Times are microseconds, days count from 1970,
 * money is in 1/10000 units, measures in 1/100000000.
 */
public record CustomerJourney(
    List<Step> steps,
    List<Episode> episodes,
    List<Link> links,
    List<Month> months,
    List<Exposure> exposures,
    List<Lived> lived,
    Tail tail) {

  /**
   * What a later night must know of a customer who is not folded anew.
   *
   * @param unchangedUntil any night that ends at or before this instant tells the same, but for the
   *     days since the last order; microseconds, the largest number for never
   * @param skippedEvents oldest events that were left out because there were too many
   */
  public record Tail(long unchangedUntil, long skippedEvents) {}

  /** The journey of somebody of whom nothing is known yet. */
  static CustomerJourney none(Tail tail) {
    return new CustomerJourney(
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), tail);
  }

  /** An event in its place. */
  public record Step(
      Event event,
      int sequence,
      int day,
      int hour,
      String touchpoint,
      @Nullable String component,
      @Nullable String episode) {}

  /** One purchase, or one problem with all its contacts. */
  public record Episode(
      String key,
      @Nullable String continues,
      String customerId,
      String goal,
      @Nullable String reason,
      @Nullable String productId,
      @Nullable String orderId,
      @Nullable String firstChannel,
      @Nullable String lastChannel,
      @Nullable String teamId,
      long firstAt,
      long lastAt,
      int firstDay,
      State state,
      Effort effort,
      Money money,
      Felt felt,
      double linkConfidence) {}

  /**
   * How an episode stands.
   *
   * @param isMature nothing is expected to join it any more; it is open until then
   * @param fcrEligible whether it can be told that its first contact resolved it
   * @param fcr whether it did
   */
  public record State(
      boolean isMature, boolean isGivenUp, boolean isComplaint, boolean fcrEligible, boolean fcr) {}

  /** What an episode asked of the customer. */
  public record Effort(
      int contacts,
      int interactions,
      int transfers,
      int repeats,
      int channelSwitches,
      int reidentifications,
      int channels,
      long waitSeconds,
      long customerSeconds) {}

  /**
   * What an episode cost and what came after it.
   *
   * @param revenueAfter ABSENT while its window is open
   */
  public record Money(long labour, long goodwill, long refund, long logistics, long revenueAfter) {

    public long service() {
      return labour + logistics;
    }

    public long toServe() {
      return service() + goodwill + refund;
    }
  }

  /** The last answers about an episode; NaN without. */
  public record Felt(double nps, double csat, double ces) {}

  /** What an answer speaks of. */
  public record Link(
      Event answer,
      @Nullable String episode,
      @Nullable String orderId,
      String rule,
      boolean isAmbiguous) {}

  /**
   * One month.
   *
   * @param startDay its first day
   * @param recencyDays ABSENT before the first order
   * @param meanMargin margin per order so far; ABSENT before the first order
   * @param knownAt latest of its facts; ABSENT without facts
   */
  public record Month(
      String customerId,
      int startDay,
      Counts counts,
      Amounts amounts,
      Answers nps,
      Answers csat,
      long recencyDays,
      int repeatOrders,
      long meanMargin,
      double linkConfidence,
      long knownAt) {

    /** The night's own month some days later, when nothing more happened in it. */
    Month older(int days) {
      return new Month(
          customerId,
          startDay,
          counts,
          amounts,
          nps,
          csat,
          recencyDays == Event.ABSENT ? Event.ABSENT : recencyDays + days,
          repeatOrders,
          meanMargin,
          linkConfidence,
          knownAt);
    }
  }

  /** What happened in a month. */
  public record Counts(int orders, int episodes, int contacts, int transfers, int abandoned) {}

  /** The money of a month. */
  public record Amounts(
      long revenue, long refund, long goodwill, long productCost, long serviceCost) {

    public long margin() {
      return revenue - productCost - serviceCost;
    }
  }

  /** Answers of a month; their sum in measure units. */
  public record Answers(long count, long sum) {}

  /** How often and how strongly a component was met in a month. */
  public record Exposure(
      String customerId, int startDay, String component, int count, long sum, long knownAt) {}

  /**
   * What had been lived of a component before an answer.
   *
   * @param level NaN when it had not been met
   */
  public record Lived(
      Event answer, int day, String component, boolean isExperienced, double level) {}
}
