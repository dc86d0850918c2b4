package io.periplus.stats.worlds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A few worlds of each set in every check; all of them by {@code bench/worlds}. */
class WorldsTest {

  @Test
  void touchpointsThatNotEveryoneMeetsAreReadWithoutBias() {
    assertWithin(TouchpointWorlds.of(200));
  }

  @Test
  void smallSegmentsAreNearerTheTruthWhenDrawnTowardsAll() {
    assertWithin(SurveyWorlds.segments(200));
  }

  @Test
  void silentCustomersAreCountedInByWhatIsKnownOfThem() {
    assertWithin(SurveyWorlds.silent(25));
  }

  @Test
  void coachedAgentsAreListedAndHonestOnesAreLeftAlone() {
    assertWithin(SurveyWorlds.coached(60));
  }

  @Test
  void sharesAreHeldInSmallSamplesOfCustomersWhoAnswerOftenAndRowsAloneFail() {
    assertWithin(RatingWorlds.byCustomer(60));
  }

  /** Exact enumeration, Python 3.11, scipy 1.17.1: detractors, promoters, n, Wald, adjusted. */
  @Test
  void npsIntervalsCoverAsEnumerated() {
    for (double[] row : COVERAGES) {
      int n = (int) row[2];
      assertEquals(row[3], SurveyWorlds.coverage(row[0], row[1], n, false), 1e-9);
      assertEquals(row[4], SurveyWorlds.coverage(row[0], row[1], n, true), 1e-9);
    }
  }

  @Test
  @Tag("long")
  void everyBandIsMetByAsManyWorldsAsItWasSetFor() {
    assertWithin(WorldsBench.all());
  }

  private static void assertWithin(List<Measure> measures) {
    measures.forEach(m -> assertTrue(m.isWithin(), m.row()));
  }

  private static final double[][] COVERAGES = {
    {0.2, 0.5, 5, 0.8397500000000006, 0.9431800000000007},
    {0.2, 0.5, 10, 0.8962430624999983, 0.9624742899999984},
    {0.2, 0.5, 20, 0.9262455063401472, 0.9477691469310557},
    {0.2, 0.5, 30, 0.9354800742276529, 0.9461329764466491},
    {0.2, 0.5, 50, 0.9410843029919, 0.9499855858912136},
    {0.2, 0.5, 100, 0.9447667233100266, 0.9490896739062947},
    {0.1, 0.7, 5, 0.8011500000000008, 0.9349200000000006},
    {0.1, 0.7, 10, 0.8767724496999988, 0.9512190561999988},
    {0.1, 0.7, 20, 0.9069474395153189, 0.9609847822027215},
    {0.1, 0.7, 30, 0.9230262703447664, 0.9544012566502209},
    {0.1, 0.7, 50, 0.9341199918330381, 0.9503386896981257},
    {0.1, 0.7, 100, 0.9413974340064383, 0.9523497050746116},
    {0.05, 0.8, 5, 0.6648000000000008, 0.929280000000001},
    {0.05, 0.8, 10, 0.8835211264000001, 0.9441542144000002},
    {0.05, 0.8, 20, 0.8597832834349644, 0.9562819797133251},
    {0.05, 0.8, 30, 0.9158144241914908, 0.9625289766594622},
    {0.05, 0.8, 50, 0.9309979592867501, 0.9558983954364855},
    {0.05, 0.8, 100, 0.9354686152276264, 0.9540829981832323},
    {0.33, 0.33, 5, 0.8687652634000008, 0.951851607400001},
    {0.33, 0.33, 10, 0.9100017841498582, 0.9617291233947324},
    {0.33, 0.33, 20, 0.9250476845695466, 0.9430215780772148},
    {0.33, 0.33, 30, 0.9345345610864453, 0.947022594589895},
    {0.33, 0.33, 50, 0.9399926704989232, 0.9478628864925008},
    {0.33, 0.33, 100, 0.9465387950894991, 0.9490412810139225},
    {0.5, 0.2, 5, 0.8397500000000006, 0.9431800000000006},
    {0.5, 0.2, 10, 0.8962430624999981, 0.962474289999998},
    {0.5, 0.2, 20, 0.9262455063401468, 0.9477691469310554},
    {0.5, 0.2, 30, 0.9354800742276574, 0.9461329764466536},
    {0.5, 0.2, 50, 0.941084302991897, 0.9499855858912105},
    {0.5, 0.2, 100, 0.9447667233100301, 0.949089673906298},
    {0.02, 0.9, 5, 0.40095000000000053, 0.9185400000000005},
    {0.02, 0.9, 10, 0.6493830634008003, 0.9298091736000005},
    {0.02, 0.9, 20, 0.8751502677794776, 0.9543835205898596},
    {0.02, 0.9, 30, 0.841291102866734, 0.9578171792970014},
    {0.02, 0.9, 50, 0.9102552708515431, 0.966066099268272},
    {0.02, 0.9, 100, 0.9302660572999623, 0.9620282058318201}
  };
}
