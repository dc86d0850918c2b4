package io.periplus.stats.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.periplus.stats.Gram;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.LeastSquares;
import io.periplus.stats.Shapley;
import io.periplus.stats.Shapley.Player;
import io.periplus.stats.ShardGrams;
import io.periplus.stats.Shards;
import io.periplus.stats.share.Asymmetry.Kind;
import io.periplus.stats.share.Asymmetry.Marks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The airline passenger survey, where it is at hand (AIRLINE_DIR): 129,880 answers, 14 ratings, 0
 * is not applicable. Expected: numpy 2.4.6, statsmodels 0.15.0.
 */
@Tag("real")
class AirlineTest {
  private static final Path HOME = Path.of(System.getProperty("periplus.home", "."));
  private static final int FIRST_RATING = 8;
  private static final int RATINGS = 14;
  private static final int SATISFIED = 24;
  private static final List<String> BAD = columns("bad");
  private static final List<String> GOOD = columns("good");
  private static final List<String> MISSING = columns("na");
  private static final List<String> LEVEL = columns("level");

  private static List<String> names = List.of();
  private static ShardGrams shards = ShardGrams.over(List.of("y"), 1).grams();
  private static Gram total = Gram.empty(List.of("y"));

  @BeforeAll
  static void readTheSurvey() throws IOException {
    Path folder =
        Path.of(System.getenv().getOrDefault("AIRLINE_DIR", HOME + "/../shared/data/airline"));
    assumeTrue(Files.isDirectory(folder), folder + " is not here: set AIRLINE_DIR to check it");
    List<String> columns = new ArrayList<>(LEVEL);
    columns.addAll(MISSING);
    columns.addAll(BAD);
    columns.addAll(GOOD);
    columns.add("y");
    ShardGrams.Sum sum = ShardGrams.over(columns, 256);
    for (String file : List.of("train.csv.gz", "test.csv.gz")) {
      try (BufferedReader lines = open(folder.resolve(file))) {
        names =
            List.of(lines.readLine().split(",", -1)).subList(FIRST_RATING, FIRST_RATING + RATINGS);
        lines.lines().forEach(line -> add(sum, line.split(",", -1)));
      }
    }
    shards = sum.grams();
    total = shards.total();
  }

  @Test
  void touchpointsShareTheSatisfactionAsInTheReference() {
    Map<String, Double> expected =
        Map.of(
            "Online boarding", 0.14827979990408463,
            "Inflight wifi service", 0.09387100667003431,
            "Inflight entertainment", 0.03856575830748784,
            "Leg room service", 0.03553501821688501,
            "Gate location", 0.002611241527691622,
            "Baggage handling", 0.013341649974783232);
    List<Player> players =
        IntStream.range(0, RATINGS)
            .mapToObj(j -> new Player(names.get(j), List.of(MISSING.get(j), LEVEL.get(j))))
            .toList();
    Shapley shapley = Shapley.of(total, "y", List.of(), players);
    assertEquals(129880, total.rows());
    assertEquals(0.5025651856120914, shapley.r2(), 1e-9);
    expected.forEach((name, share) -> assertEquals(share, shapley.shares().get(name), 1e-9, name));
    List<String> first =
        shapley.shares().entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(4)
            .map(Map.Entry::getKey)
            .toList();
    assertEquals(
        List.of(
            "Online boarding",
            "Inflight wifi service",
            "Inflight entertainment",
            "Leg room service"),
        first);
  }

  @Test
  void theRanksDeficitIsNamedAndTheIdentifiedCoefficientsAreTheReferences() {
    List<String> predictors = new ArrayList<>(LEVEL);
    predictors.addAll(MISSING);
    LeastSquares fit = LeastSquares.fit(total, "y", predictors);
    assertEquals(24, fit.coefficients().size());
    assertEquals(0.5025651856120914, fit.r2(), 1e-9);
    double[] levels = {
      0.06782816411634718,
      -0.07238515600814072,
      0.026269126905675337,
      0.004856721986710001,
      -0.016050904232120577,
      0.13693384412355256,
      0.021218176857075593,
      0.045481370183505905,
      0.042162363265220014,
      0.049635717997556804,
      0.012816323179054623,
      0.03210084963594162,
      0.006424707209165552,
      0.007435311543666233
    };
    for (int j = 0; j < RATINGS; j++) {
      assertEquals(levels[j], fit.coefficient(LEVEL.get(j)).orElseThrow(), 1e-8, names.get(j));
    }
  }

  @Test
  void wronglySignedPenaltiesAreNoFindings() {
    List<Marks> marks =
        IntStream.range(0, RATINGS)
            .mapToObj(j -> new Marks(names.get(j), BAD.get(j), GOOD.get(j)))
            .toList();
    List<Asymmetry> all =
        Asymmetry.of(shards, "y", MISSING, marks, JointReplicates.draw(256, 200, 11), 0.95);
    Asymmetry boarding = all.get(5);
    assertEquals(-0.2053234333556035, boarding.penalty().orElseThrow(), 1e-8);
    assertEquals(0.22562332334988028, boarding.reward().orElseThrow(), 1e-8);
    assertEquals(0.10364692459846923, all.get(1).penalty().orElseThrow(), 1e-8);
    assertEquals(-0.1918085986544211, all.get(1).reward().orElseThrow(), 1e-8);
    assertEquals(-0.10387217722222117, all.get(7).reward().orElseThrow(), 1e-8);
    assertEquals(7, all.stream().filter(a -> a.penalty().orElseThrow() > 0).count());
    all.stream()
        .filter(a -> a.penalty().orElseThrow() > 0 || a.reward().orElseThrow() < 0)
        .forEach(a -> assertEquals(Kind.UNCLASSIFIED, a.kind(), a.driver()));
    assertTrue(all.stream().anyMatch(a -> a.kind() != Kind.UNCLASSIFIED));
  }

  private static void add(ShardGrams.Sum sum, String[] cells) {
    double[] row = new double[4 * RATINGS + 1];
    for (int j = 0; j < RATINGS; j++) {
      int rating = Integer.parseInt(cells[FIRST_RATING + j]);
      row[j] = rating;
      row[RATINGS + j] = rating == 0 ? 1 : 0;
      row[2 * RATINGS + j] = rating == 1 || rating == 2 ? 1 : 0;
      row[3 * RATINGS + j] = rating == 5 ? 1 : 0;
    }
    row[4 * RATINGS] = cells[SATISFIED].equals("satisfied") ? 1 : 0;
    sum.add(Shards.of(cells[1], 256), row, 1);
  }

  private static BufferedReader open(Path file) {
    try {
      return new BufferedReader(
          new InputStreamReader(
              new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> columns(String kind) {
    return IntStream.range(0, RATINGS).mapToObj(j -> kind + j).toList();
  }
}
