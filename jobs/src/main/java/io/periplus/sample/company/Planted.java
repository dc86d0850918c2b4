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
  DAMAGE_ON_CSAT(-1.20, "latent points of delivery CSAT when something arrives damaged"),
  WAIT_ON_CSAT(-0.16, "latent points of contact CSAT (1-5) per minute in queues, to 10 minutes"),
  TRANSFER_ON_CSAT(-0.60, "latent points of contact CSAT per transfer"),
  UNRESOLVED_ON_CSAT(-0.80, "latent points of contact CSAT when the matter stays open"),
  WAIT_ON_EASE(-0.20, "latent points of CES (1-7, 7 is easy) per minute in queues, to 10 minutes"),
  TRANSFER_ON_EASE(-0.80, "latent points of CES per transfer"),
  REPEAT_ON_EASE(-0.60, "latent points of CES for having to ask again"),
  MOOD_ON_NPS(1.70, "latent points of relationship NPS answer (0-10) per unit of mood"),
  LATE_ON_MOOD(-0.80, "units of mood after a late delivery"),
  FAILED_DELIVERY_ON_MOOD(-1.40, "units of mood after a delivery that never came"),
  DAMAGE_ON_MOOD(-0.50, "units of mood after damaged goods"),
  PAYMENT_FAILED_ON_MOOD(-0.25, "units of mood after a failed payment"),
  WAIT_ON_MOOD(-0.05, "units of mood per minute in queues, to 10 minutes"),
  TRANSFER_ON_MOOD(-0.15, "units of mood per transfer"),
  UNRESOLVED_ON_MOOD(-0.30, "units of mood after a contact that settled nothing"),
  RESOLVED_ON_MOOD(0.15, "units of mood after a contact that settled the matter"),
  GOODWILL_ON_MOOD(0.35, "units of mood after a goodwill credit"),
  MOOD_MEMORY_DAYS(120, "days after which what happened weighs 37 %"),
  MOOD_ON_LEAVING(-1.80, "log-odds, per unit of mood, of never buying again after an order"),
  MOOD_ON_RATE(0.35, "log of the purchase rate per unit of mood, while a customer stays"),
  LATE_ON_WHERE_IS_MY_ORDER(0.42, "added probability to ask for the order when it is late"),
  PAYMENT_FAILED_ON_BILLING(0.22, "added probability of a billing question"),
  ACTIVITY_ON_RATE(1.00, "log of the purchase rate per unit of activity (confounder)"),
  ACTIVITY_ON_CONTACTS(0.40, "log of the contact rate per unit of activity (confounder)"),
  ACTIVITY_ON_MOOD(0.15, "units of lasting mood per unit of activity (confounder)"),
  REMOTE_ON_MOOD(-0.25, "units of lasting mood in remote regions (confounder)"),
  REMOTE_ON_LATE(0.80, "log-odds of a late delivery in remote regions (confounder)"),
  PLEASED_ON_ANSWERING(0.25, "log-odds of answering a survey per latent point above the usual");

  private final double value;
  private final String meaning;

  Planted(double value, String meaning) {
    this.value = value;
    this.meaning = meaning;
  }

  public double value() {
    return value;
  }

  public String meaning() {
    return meaning;
  }
}
