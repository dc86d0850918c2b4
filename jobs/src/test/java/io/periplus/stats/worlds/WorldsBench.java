package io.periplus.stats.worlds;

import java.util.List;
import java.util.stream.Stream;

/** Runs every set with the number of worlds for which its band was set; prints their table. */
final class WorldsBench {
  private static final int WORLDS = 200;
  private static final int SHARED_WORLDS = 300;

  private WorldsBench() {}

  static List<Measure> all() {
    return Stream.of(
            RatingWorlds.byCustomer(WORLDS),
            RatingWorlds.byShard(SHARED_WORLDS),
            TouchpointWorlds.of(WORLDS),
            SurveyWorlds.segments(WORLDS),
            SurveyWorlds.silent(WORLDS),
            SurveyWorlds.coached(WORLDS))
        .flatMap(List::stream)
        .toList();
  }

  public static void main(String[] args) {
    List<Measure> measures = all();
    System.out.println("| world | worlds | figure | measured | band | met |");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    measures.forEach(measure -> System.out.println(measure.row()));
    Runtime.getRuntime().halt(measures.stream().allMatch(Measure::isWithin) ? 0 : 1);
  }
}
