package io.periplus.sample;

import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import io.periplus.sample.company.Components;
import io.periplus.sample.company.Effects.Realised;
import io.periplus.sample.company.Planted;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is hidden in a sample company; written as {@code truth.json} beside the files and never read
 * by the pipeline. docs/sample-company.md says what each part means.
 *
 * @param spec which company it is
 * @param planted coefficient and meaning of each cause, by name
 * @param realised what each experience changed on the scale that is seen, averaged over those who
 *     lived it, by effect
 * @param overheads share by which a ledger line without a driver exceeds what the records imply, by
 *     cost type; or a fixed amount a month
 * @param coached agents who ask for scores since the bonus began
 * @param depots first day of the depot by region
 * @param trainings first day of the training by team
 * @param dates days on which something began, by name
 */
public record SampleTruth(
    SampleSpec spec,
    SortedMap<String, Coefficient> planted,
    SortedMap<String, Realised> realised,
    SortedMap<String, String> overheads,
    List<String> coached,
    SortedMap<String, String> depots,
    SortedMap<String, String> trainings,
    SortedMap<String, String> dates) {

  /** A planted cause: how much, and of what. */
  public record Coefficient(double value, String meaning) {}

  static SortedMap<String, Coefficient> allPlanted(SampleSpec spec) {
    SortedMap<String, Coefficient> all = new TreeMap<>();
    for (Planted cause : Planted.values()) {
      all.put(
          cause.name().toLowerCase(Locale.ROOT),
          new Coefficient(spec.delivery().forces().of(cause), cause.meaning()));
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
            "seed", spec.seed(),
            "world", spec.delivery().forces().name().toLowerCase(Locale.ROOT));
    Map<String, Object> causes = new TreeMap<>();
    planted.forEach(
        (name, c) -> causes.put(name, Map.of("value", c.value(), "meaning", c.meaning())));
    Map<String, Object> effects = new TreeMap<>();
    realised.forEach((name, r) -> effects.put(name, Map.of("mean", r.mean(), "count", r.count())));
    Map<String, Object> all =
        Map.of(
            "company", company,
            "planted", causes,
            "components", Components.of(spec.delivery().forces()),
            "realised", effects,
            "overheads", overheads,
            "coached_agents", coached,
            "depots", depots,
            "trainings", trainings,
            "dates", dates);
    return ConfigValueFactory.fromMap(all).render(ConfigRenderOptions.concise().setFormatted(true))
        + "\n";
  }
}
