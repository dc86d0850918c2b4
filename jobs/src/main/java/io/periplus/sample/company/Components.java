package io.periplus.sample.company;

import static io.periplus.sample.company.Planted.ABANDONED_ON_MOOD;
import static io.periplus.sample.company.Planted.DAMAGE_ON_CSAT;
import static io.periplus.sample.company.Planted.DAMAGE_ON_MOOD;
import static io.periplus.sample.company.Planted.EARLY_ON_CSAT;
import static io.periplus.sample.company.Planted.EARLY_ON_MOOD;
import static io.periplus.sample.company.Planted.FAILED_DELIVERY_ON_MOOD;
import static io.periplus.sample.company.Planted.GOODWILL_ON_MOOD;
import static io.periplus.sample.company.Planted.HOLD_ON_CSAT;
import static io.periplus.sample.company.Planted.LATE_ON_CSAT;
import static io.periplus.sample.company.Planted.LATE_ON_MOOD;
import static io.periplus.sample.company.Planted.LATE_ON_WHERE_IS_MY_ORDER;
import static io.periplus.sample.company.Planted.MOOD_ON_LEAVING;
import static io.periplus.sample.company.Planted.MOOD_ON_NPS;
import static io.periplus.sample.company.Planted.MOOD_ON_RATE;
import static io.periplus.sample.company.Planted.MOOD_ON_TRUST;
import static io.periplus.sample.company.Planted.OVERLOAD_ON_CSAT;
import static io.periplus.sample.company.Planted.PAYMENT_FAILED_ON_BILLING;
import static io.periplus.sample.company.Planted.PAYMENT_FAILED_ON_MOOD;
import static io.periplus.sample.company.Planted.PAYMENT_FAILED_ON_TRUST;
import static io.periplus.sample.company.Planted.PROMISED_DAY_ON_CSAT;
import static io.periplus.sample.company.Planted.PROOF_ON_EASE;
import static io.periplus.sample.company.Planted.REPEAT_ON_EASE;
import static io.periplus.sample.company.Planted.SECOND_ATTEMPT_ON_CSAT;
import static io.periplus.sample.company.Planted.TRANSFER_ON_CSAT;
import static io.periplus.sample.company.Planted.TRANSFER_ON_EASE;
import static io.periplus.sample.company.Planted.TRANSFER_ON_MOOD;
import static io.periplus.sample.company.Planted.UNRESOLVED_ON_CSAT;
import static io.periplus.sample.company.Planted.UNRESOLVED_ON_MOOD;
import static io.periplus.sample.company.Planted.WAIT_ON_CSAT;
import static io.periplus.sample.company.Planted.WAIT_ON_EASE;
import static io.periplus.sample.company.Planted.WAIT_ON_MOOD;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each piece of the journey does to every outcome, put together from {@link Planted}: on the
 * scores by itself and by the mood that it leaves, on the log-odds of leaving, on the log of the
 * purchase rate, and on how likely it makes a contact, which costs. A zero is a truth too.
 */
public final class Components {
  private static final List<String> OUTCOMES =
      List.of(
          "csat",
          "ces",
          "nps",
          "trust",
          "mood",
          "leaving_log_odds",
          "purchase_rate_log",
          "contact_probability");

  private final Forces forces;
  private final SortedMap<String, SortedMap<String, Double>> effects = new TreeMap<>();

  private Components(Forces forces) {
    this.forces = forces;
  }

  /** Effects by component and outcome, on the latent scales. */
  public static SortedMap<String, SortedMap<String, Double>> of(Forces forces) {
    Components all = new Components(forces);
    all.put("late_delivery", LATE_ON_MOOD, Map.of("csat", LATE_ON_CSAT));
    all.put("early_delivery", EARLY_ON_MOOD, Map.of("csat", EARLY_ON_CSAT));
    all.put("failed_delivery", FAILED_DELIVERY_ON_MOOD, Map.of());
    all.put("damaged_goods", DAMAGE_ON_MOOD, Map.of("csat", DAMAGE_ON_CSAT));
    all.put("failed_payment", PAYMENT_FAILED_ON_MOOD, Map.of("trust", PAYMENT_FAILED_ON_TRUST));
    all.put("queue_wait", WAIT_ON_MOOD, Map.of("csat", WAIT_ON_CSAT, "ces", WAIT_ON_EASE));
    all.put(
        "transfer", TRANSFER_ON_MOOD, Map.of("csat", TRANSFER_ON_CSAT, "ces", TRANSFER_ON_EASE));
    all.put("unresolved_contact", UNRESOLVED_ON_MOOD, Map.of("csat", UNRESOLVED_ON_CSAT));
    all.put("abandoned_contact", ABANDONED_ON_MOOD, Map.of());
    all.put("goodwill", GOODWILL_ON_MOOD, Map.of());
    all.put("repeat_contact", Map.of("ces", REPEAT_ON_EASE));
    all.put("proof_of_identity", Map.of("ces", PROOF_ON_EASE));
    all.put("delivery_days", Map.of("csat", PROMISED_DAY_ON_CSAT));
    all.put("second_attempt", Map.of("csat", SECOND_ATTEMPT_ON_CSAT));
    all.put("hold", Map.of("csat", HOLD_ON_CSAT));
    all.put("overload", Map.of("csat", OVERLOAD_ON_CSAT));
    all.put("refund", Map.of());
    all.add("late_delivery", "contact_probability", forces.of(LATE_ON_WHERE_IS_MY_ORDER));
    all.add("failed_payment", "contact_probability", forces.of(PAYMENT_FAILED_ON_BILLING));
    return all.effects;
  }

  /** A component that leaves a mood, by which it reaches everything that follows the mood. */
  private void put(String component, Planted onMood, Map<String, Planted> direct) {
    put(component, direct);
    double mood = forces.of(onMood);
    add(component, "mood", mood);
    add(component, "nps", mood * forces.of(MOOD_ON_NPS));
    add(component, "trust", mood * forces.of(MOOD_ON_TRUST));
    add(component, "leaving_log_odds", mood * forces.of(MOOD_ON_LEAVING));
    add(component, "purchase_rate_log", mood * forces.of(MOOD_ON_RATE));
  }

  private void put(String component, Map<String, Planted> direct) {
    for (String outcome : OUTCOMES) {
      add(component, outcome, 0);
    }
    direct.forEach((outcome, cause) -> add(component, outcome, forces.of(cause)));
  }

  private void add(String component, String outcome, double effect) {
    effects.computeIfAbsent(component, c -> new TreeMap<>()).merge(outcome, effect, Double::sum);
  }
}
