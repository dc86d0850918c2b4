package io.periplus.sample.ask;

import io.periplus.sample.company.World;
import io.periplus.sample.file.Outbox.Hidden;
import io.periplus.sample.person.Shopper;

/** Writes down what an answer hangs on, asked or not, where the hidden variables are wanted. */
record Witness(World world) {

  /**
   * One occasion.
   *
   * @param ref invitation that it belongs to
   * @param latent the outcome before it is rounded and cut to its scale
   * @param luck the part of it that nothing explains
   */
  void note(
      String kind, String ref, Shopper shopper, long at, double latent, double luck, Facts facts) {
    if (world.shared().keepsHidden()) {
      facts.is("leniency", shopper.traits().leniency());
      double mood = shopper.moodAt(at);
      world.files().hide(Hidden.OCCASIONS, kind, ref, shopper.number(), latent, mood, luck, facts);
    }
  }
}
