package io.periplus.stats.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.stats.Gram;
import io.periplus.stats.References;
import io.periplus.stats.Shapley;
import io.periplus.stats.Shapley.Player;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Clerks and cars: relaimpo 2.2-7; dominance, Owen and the four cars: numpy 2.4.6. */
class DivisionsTest {
  private static final double EXACT = 1e-10;
  private static final SubsetWorth CLERKS =
      SubsetWorth.of(References.attitude(), "rating", List.of(), each(References.CLERK));

  @Test
  void everySubsetOfDriversExplainsWhatNumpySays() {
    assertEquals(0, CLERKS.of(0), EXACT);
    assertEquals(0.6830639011201269, CLERKS.of(0b11), EXACT);
    assertEquals(0.4323863738734667, CLERKS.of(0b100100), EXACT);
    assertEquals(0.7326019925311487, CLERKS.of(63), EXACT);
  }

  @Test
  void relativeWeightsAreJohnsonsAndGenizis() {
    RelativeWeights clerks = RelativeWeights.of(References.attitude(), "rating", References.CLERK);
    assertFigures(
        References.CLERK,
        clerks.weights(),
        0.362760199658131,
        0.0560022787788537,
        0.163610910750533,
        0.121780399688217,
        0.00825546649643793,
        0.0201927371589757);
    assertFigures(
        References.CLERK,
        clerks.car(),
        0.446706686942997,
        0.0223482308116671,
        0.164463486885206,
        0.0906565561556466,
        0.00380224809184252,
        0.00462478364378987);
    assertEquals(0.732601992531149, clerks.r2(), EXACT);
    RelativeWeights cars = RelativeWeights.of(References.mtcars(), "mpg", References.CAR);
    assertFigures(
        References.CAR,
        cars.weights(),
        0.0912465108405726,
        0.102631480550549,
        0.0995590802508908,
        0.0810727305963707,
        0.144520665173714,
        0.05197727960842,
        0.0653358638698845,
        0.0889938285701098,
        0.0603347545953194,
        0.0833435704219338);
  }

  @Test
  void fourDriversOfFuelUseAreWeighedAsPublished() {
    List<String> four = List.of("cyl", "disp", "hp", "gear");
    RelativeWeights cars = RelativeWeights.of(References.mtcars(), "mpg", four);
    assertFigures(
        four,
        cars.weights(),
        0.22847972592821647,
        0.22214687054000093,
        0.23217443929944737,
        0.09638860321539099);
    assertEquals(0.7791896389830558, cars.r2(), EXACT);
  }

  @Test
  void aConstantAndADuplicatedDriverAreWeighedWithoutACrash() {
    Gram gram = Gram.empty(List.of("x", "copy", "still", "y"));
    for (int i = 0; i < 50; i++) {
      gram = gram.plus(new double[] {i % 7, i % 7, 3, i % 7 + i % 5}, 1);
    }
    RelativeWeights weights = RelativeWeights.of(gram, "y", List.of("x", "copy", "still"));
    assertEquals(weights.weights().get("x"), weights.weights().get("copy"), EXACT);
    assertEquals(0, weights.weights().get("still"));
    assertEquals(RelativeWeights.of(gram, "y", List.of("x")).r2(), weights.r2(), 1e-8);
    assertEquals(0, RelativeWeights.of(gram, "still", List.of("x")).r2());
  }

  @Test
  void simpleCriteriaAreRelaimpos() {
    double[] first = {0.681314164108863, 0.181575586984046, 0.388974452874352};
    double[] last = {0.16867721304998, 0.00336786562081368, 0.042007492054349};
    double[] betaSquared = {0.449872299833155, 0.00539158713358455, 0.0954008274166866};
    double[] pratt = {0.553628368056188, -0.0312886656563722, 0.192635626632682};
    for (int i = 0; i < first.length; i++) {
      Criteria criteria =
          Criteria.of(References.attitude(), "rating", References.CLERK, References.CLERK.get(i));
      assertEquals(first[i], criteria.first(), EXACT);
      assertEquals(last[i], criteria.last(), EXACT);
      assertEquals(betaSquared[i], criteria.betaSquared(), EXACT);
      assertEquals(pratt[i], criteria.pratt(), EXACT);
    }
  }

  @Test
  void whoAddsMoreInEverySubModelDominates() {
    Dominance dominance = Dominance.of(CLERKS);
    double[] complaints = {
      0.6813141641088634,
      0.4942469199853378,
      0.3735547843617033,
      0.2867008886340664,
      0.22040319577601872,
      0.16867721304997985
    };
    double[] advance = {
      0.024051745745881273,
      0.02163651327882595,
      0.03437519298140972,
      0.039288706169744385,
      0.03249406006237883,
      0.017247060491642485
    };
    for (int size = 0; size < 6; size++) {
      assertEquals(complaints[size], dominance.conditional().get("complaints").get(size), EXACT);
      assertEquals(advance[size], dominance.conditional().get("advance").get(size), EXACT);
    }
    dominance.complete().get("complaints").values().forEach(share -> assertEquals(1, share));
    assertEquals(0.75, dominance.complete().get("raises").get("privileges"));
    assertEquals(0.625, dominance.complete().get("raises").get("advance"));
    assertEquals(0.125, dominance.complete().get("critical").get("advance"));
    assertEquals(0.375, dominance.complete().get("advance").get("raises"));
    assertEquals(0, dominance.complete().get("privileges").get("learning"));
  }

  @Test
  void theMeanOverAllSizesIsTheShapleyValue() {
    Map<String, Double> shares =
        Shapley.of(References.attitude(), "rating", List.of(), each(References.CLERK)).shares();
    Dominance.of(CLERKS)
        .conditional()
        .forEach(
            (player, gains) ->
                assertEquals(
                    shares.get(player),
                    gains.stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
                    EXACT));
  }

  @Test
  void touchpointsAddUpToTheirStage() {
    Map<String, List<String>> stages = new LinkedHashMap<>();
    stages.put("care", List.of("complaints", "raises"));
    stages.put("growth", List.of("privileges", "learning"));
    stages.put("critical", List.of("critical"));
    stages.put("advance", List.of("advance"));
    Owen owen = Owen.of(CLERKS, stages);
    assertFigures(
        References.CLERK,
        owen.players(),
        0.36482340606150043,
        0.049036038964596435,
        0.17728680090672694,
        0.10885729308062655,
        0.009393401288015774,
        0.023205052229682492);
    // relaimpo 2.2-7, groups.
    assertFigures(
        List.copyOf(stages.keySet()),
        owen.stages(),
        0.473680699142127,
        0.226322839871324,
        0.00939340128801579,
        0.0232050522296825);
  }

  @Test
  void aPlayerBelongsToExactlyOneStage() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Owen.of(CLERKS, Map.of("care", List.of("complaints"))));
    assertThrows(
        IllegalArgumentException.class, () -> Owen.of(CLERKS, Map.of("care", List.of("nobody"))));
  }

  @Test
  void tooManyPlayersAreToldToJoinIntoStages() {
    List<Player> many =
        IntStream.range(0, 23).mapToObj(i -> new Player("p" + i, List.of())).toList();
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> SubsetWorth.of(Gram.empty(List.of("y")), "y", List.of(), many))
            .getMessage();
    assertTrue(message.contains("23 players"), message);
  }

  private static List<Player> each(List<String> columns) {
    return columns.stream().map(column -> new Player(column, List.of(column))).toList();
  }

  private static void assertFigures(
      List<String> players, Map<String, Double> actual, double... expected) {
    assertEquals(players, List.copyOf(actual.keySet()));
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], actual.get(players.get(i)), EXACT, players.get(i));
    }
  }
}
