package io.periplus.sample;

import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import io.periplus.sample.company.Effects.Realised;
import io.periplus.sample.company.Planted;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is hidden in a sample company; written as {@code truth.json} beside the files and never read
 * by the pipeline.
 *
 * @param spec which company it is
 * @param planted coefficient and meaning of each cause, by name
 * @param realised what each experience changed on the scale that is seen, averaged over those who
 *     lived it, by effect
 * @param overheads share by which a ledger line without a driver exceeds what the records imply, by
 *     cost type; or a fixed amount a month
 * @param dirty repeated and bad rows, by {@code table.kind}
 */
public record SampleTruth(
    SampleSpec spec,
    SortedMap<String, Coefficient> planted,
    SortedMap<String, Realised> realised,
    SortedMap<String, String> overheads,
    SortedMap<String, Long> dirty) {

  /** A planted cause: how much, and of what. */
  public record Coefficient(double value, String meaning) {}

  static SortedMap<String, Coefficient> allPlanted() {
    SortedMap<String, Coefficient> all = new TreeMap<>();
    for (Planted cause : Planted.values()) {
      all.put(
          cause.name().toLowerCase(Locale.ROOT), new Coefficient(cause.value(), cause.meaning()));
    }
    return all;
  }

  /** The truth as a JSON object, its keys sorted. */
  String json() {
    Map<String, Object> company =
        Map.of(
            "customers", spec.customers(),
            "months", spec.months(),
            "last_day", spec.lastDay().toString(),
            "seed", spec.seed());
    Map<String, Object> causes = new TreeMap<>();
    planted.forEach(
        (name, c) -> causes.put(name, Map.of("value", c.value(), "meaning", c.meaning())));
    Map<String, Object> effects = new TreeMap<>();
    realised.forEach((name, r) -> effects.put(name, Map.of("mean", r.mean(), "count", r.count())));
    Map<String, Object> all =
        Map.of(
            "company", company,
            "planted", causes,
            "realised", effects,
            "overheads", overheads,
            "dirty_rows", dirty);
    return ConfigValueFactory.fromMap(all).render(ConfigRenderOptions.concise().setFormatted(true))
        + "\n";
  }
}
