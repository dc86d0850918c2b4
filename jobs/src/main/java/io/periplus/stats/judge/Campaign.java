package io.periplus.stats.judge;

/**
 * What it costs and brings to try to keep a customer. Whoever would have left accepts the offer
 * with some chance and stays; whoever would have stayed takes the offer all the same (Verbraken,
 * Verbeke and Baesens 2013).
 *
 * @param value margin of a customer who stays
 * @param offer what an accepted offer costs
 * @param contact what it costs to reach a customer
 * @param acceptance chance that a leaver accepts: first number of its beta distribution
 * @param refusal second number of it
 */
public record Campaign(
    double value, double offer, double contact, double acceptance, double refusal) {
  public Campaign {
    if (!(value > offer && offer >= 0 && contact >= 0 && acceptance > 0 && refusal > 0)) {
      throw new IllegalArgumentException(
          "No campaign keeps %s for an offer of %s and a contact of %s"
              .formatted(value, offer, contact));
    }
  }

  /** The chance that a leaver accepts, on average. */
  public double accepts() {
    return acceptance / (acceptance + refusal);
  }

  /** What it is expected to bring to treat somebody who leaves with this probability. */
  public double expected(double probability) {
    return probability * accepts() * (value - offer) - (1 - probability) * offer - contact;
  }

  /** What it brings to decide by the probability, when one knows whether he would have left. */
  public double earned(double probability, boolean wouldLeave) {
    return expected(probability) > 0 ? expected(wouldLeave ? 1 : 0) : 0;
  }
}
