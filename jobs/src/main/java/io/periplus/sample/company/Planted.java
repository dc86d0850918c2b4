package io.periplus.sample.company;

/**
 * What causes what at Casa Lumen. Scores are drawn as a latent number, rounded and cut to the
 * scale, so the effect seen on answers is smaller than the one planted: {@link Effects} measures
 * that one. Mood is a number near 0, with a spread of about 0.6 between customers; what happens
 * moves it, and fades with {@link #MOOD_MEMORY_DAYS}.
 */
public enum Planted {
  LATE_ON_CSAT(-1.12, "latent points of delivery CSAT (1-5) when the delivery is late"),
  LATE_DAY_ON_CSAT(-0.06, "latent points per further day late, to 5 days"),
  EARLY_ON_CSAT(0.10, "latent points of delivery CSAT when it comes before the promised day"),
  DAMAGE_ON_CSAT(-1.20, "latent points of delivery CSAT when something arrives damaged"),
  PROMISED_DAY_ON_CSAT(
      0, "latent points of delivery CSAT per promised day: none, though correlated"),
  SECOND_ATTEMPT_ON_CSAT(0, "latent points of delivery CSAT for a second attempt: none, likewise"),
  WAIT_ON_CSAT(-0.16, "latent points of contact CSAT (1-5) per minute in queues, to 10 minutes"),
  TRANSFER_ON_CSAT(-0.60, "latent points of contact CSAT per transfer"),
  UNRESOLVED_ON_CSAT(-0.80, "latent points of contact CSAT when the matter stays open"),
  HOLD_ON_CSAT(0, "latent points of contact CSAT per minute on hold: none, though correlated"),
  OVERLOAD_ON_CSAT(-0.70, "latent points of contact CSAT per unit of the team's load above 1"),
  COACHED_ON_CSAT(0.90, "latent points of contact CSAT when a coached agent asks for the score"),
  SKILL_ON_CSAT(0.25, "latent points of contact CSAT per standard deviation of the agent's skill"),
  WAIT_ON_EASE(-0.20, "latent points of CES (1-7, 7 is easy) per minute in queues, to 10 minutes"),
  TRANSFER_ON_EASE(-0.80, "latent points of CES per transfer"),
  REPEAT_ON_EASE(-0.60, "latent points of CES for having to ask again"),
  PROOF_ON_EASE(-0.30, "latent points of CES for proving again who one is"),
  MOOD_ON_NPS(1.70, true, "latent points of relationship NPS answer (0-10) per unit of mood"),
  MOOD_ON_TRUST(0.80, true, "latent points of trust (1-7) per unit of mood"),
  PAYMENT_FAILED_ON_TRUST(-0.90, "latent points of trust within 90 days of a failed payment"),
  LATE_ON_MOOD(-0.80, "units of mood after a late delivery"),
  EARLY_ON_MOOD(0.05, "units of mood after an early delivery"),
  FAILED_DELIVERY_ON_MOOD(-1.40, "units of mood after a delivery that never came"),
  DAMAGE_ON_MOOD(-0.50, "units of mood after damaged goods"),
  PAYMENT_FAILED_ON_MOOD(-0.25, "units of mood after a failed payment"),
  WAIT_ON_MOOD(-0.05, "units of mood per minute in queues, to 10 minutes"),
  TRANSFER_ON_MOOD(-0.15, "units of mood per transfer"),
  ABANDONED_ON_MOOD(-0.30, "units of mood after giving up in a queue"),
  UNRESOLVED_ON_MOOD(-0.30, "units of mood after a contact that settled nothing"),
  RESOLVED_ON_MOOD(0.15, "units of mood after a contact that settled the matter"),
  GOODWILL_ON_MOOD(0.35, "units of mood after a goodwill credit"),
  REFERRED_ON_MOOD(0.20, "units of lasting mood of customers whom a friend brought"),
  MOOD_MEMORY_DAYS(120, true, "days after which what happened weighs 37 %"),
  MOOD_ON_LEAVING(-1.80, "log-odds, per unit of mood, of never buying again after an order"),
  MOOD_ON_RATE(0.35, "log of the purchase rate per unit of mood, while a customer stays"),
  MOOD_ON_CANCELLING(-1.20, "log of the monthly hazard of ending a membership per unit of mood"),
  PRICE_ON_CANCELLING(1.30, "log of that hazard for the thrifty, 90 days from the price increase"),
  LATE_ON_WHERE_IS_MY_ORDER(0.42, "added probability to ask for the order when it is late"),
  PAYMENT_FAILED_ON_BILLING(0.22, "added probability of a billing question"),
  OVERLOAD_ON_WAIT(1.50, "log of the wait in queues per unit of the team's load above 1"),
  FIX_ON_LATE(-0.20, "log-odds of a late delivery per month since the region's new depot, to 6"),
  TRAINING_ON_TRANSFER(-0.70, "log-odds of a transfer in a team since its training"),
  OFFER_TO_THRIFTY(0.22, "added probability to come back within 60 days of an offer: thrifty"),
  OFFER_TO_UNHAPPY(0, "the same: unhappy customers, who are most at risk"),
  OFFER_TO_CONTENT(-0.06, "the same: content customers, who would have come by themselves"),
  FRIEND_ON_JOINING(0.90, "log-odds that a prospect joins per unit of the mood of his friend"),
  ACTIVITY_ON_RATE(1.00, true, "log of the purchase rate per unit of activity (confounder)"),
  ACTIVITY_ON_CONTACTS(0.40, "log of the contact rate per unit of activity (confounder)"),
  ACTIVITY_ON_MOOD(0.15, "units of lasting mood per unit of activity (confounder)"),
  REMOTE_ON_MOOD(-0.25, "units of lasting mood in remote regions (confounder)"),
  REMOTE_ON_LATE(0.80, "log-odds of a late delivery in remote regions (confounder)"),
  PLEASED_ON_ANSWERING(0.25, "log-odds of answering a survey per latent point above the usual"),
  MEMBER_ON_ANSWERING(0.35, "log-odds of answering a survey for members");

  private final double value;
  private final boolean isShape;
  private final String meaning;

  Planted(double value, String meaning) {
    this(value, false, meaning);
  }

  Planted(double value, boolean isShape, String meaning) {
    this.value = value;
    this.isShape = isShape;
    this.meaning = meaning;
  }

  public double value() {
    return value;
  }

  public String meaning() {
    return meaning;
  }

  /** Whether it gives the company its shape, so that the null company has it too. */
  public boolean isShape() {
    return isShape;
  }
}
