package io.periplus.stats.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.periplus.stats.fit.BinomialFit;
import io.periplus.stats.fit.Cell;
import io.periplus.stats.fit.Link;
import io.periplus.stats.survival.LifeTable.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The published customers of a telephone company, where they are at hand: CHURN_DATA names them.
 * Expected values: statsmodels 0.15.0 (GLM binomial) and lifelines 0.30.3.
 */
@Tag("real")
class TelcoHazardTest {
  private static final Path HOME = Path.of(System.getProperty("periplus.home", "."));
  private static final List<String> NAMES =
      List.of("const", "log_month", "month", "one_year", "two_year", "fiber", "no_net");

  private final List<String[]> customers = new ArrayList<>();
  private Map<String, Integer> at = Map.of();

  @BeforeEach
  void read() throws IOException {
    String named = System.getenv("CHURN_DATA");
    Path data = named == null ? HOME.resolve("../shared/data").normalize() : Path.of(named);
    Path file = data.resolve("telco/Telco-Customer-Churn.csv");
    assumeTrue(Files.exists(file), file + " is not here: set CHURN_DATA to check it");
    List<String> lines = Files.readAllLines(file);
    List<String> header = Arrays.asList(lines.get(0).split(",", -1));
    at = new TreeMap<>();
    header.forEach(name -> at.put(name, header.indexOf(name)));
    lines.stream().skip(1).map(line -> line.split(",", -1)).forEach(customers::add);
  }

  @Test
  void theHazardOfLeavingIsThatOfStatsmodels() {
    Map<String, long[]> cells = new TreeMap<>();
    for (String[] c : customers) {
      for (int month = 1; month <= tenure(c); month++) {
        String look = "%d|%s|%s".formatted(month, of(c, "Contract"), of(c, "InternetService"));
        long[] cell = cells.computeIfAbsent(look, l -> new long[2]);
        cell[0]++;
        cell[1] += month == tenure(c) && hasLeft(c) ? 1 : 0;
      }
    }
    assertEquals(635, cells.size());
    assertEquals(227_990, cells.values().stream().mapToLong(cell -> cell[0]).sum());
    List<Cell> rows =
        cells.entrySet().stream()
            .map(e -> new Cell(columns(e.getKey()), e.getValue()[0], e.getValue()[1]))
            .toList();

    BinomialFit logit = BinomialFit.of(Link.LOGIT, NAMES, rows);
    double[] expected = {
      -2.5547154552444424,
      -1.0875792091777658,
      0.7598575716287272,
      -2.091282761213225,
      -3.83067018558734,
      0.3069445464017729,
      -0.2987528022979501
    };
    double[] errors = {
      0.06137514823011188,
      0.036376435964129934,
      0.03302676979409438,
      0.08408231565345364,
      0.15169679428807362,
      0.05580309731507298,
      0.10709506011503
    };
    for (int i = 0; i < NAMES.size(); i++) {
      assertEquals(expected[i], logit.coefficients().get(NAMES.get(i)), 1e-6, NAMES.get(i));
      assertEquals(errors[i], logit.errors().get(NAMES.get(i)), 1e-6, NAMES.get(i));
    }
    assertEquals(765.7479527365317, logit.deviance(), 1e-6);
    BinomialFit cloglog = BinomialFit.of(Link.CLOGLOG, NAMES, rows);
    assertEquals(-2.590897484294432, cloglog.coefficients().get("const"), 1e-6);
    assertEquals(-3.8134136441194886, cloglog.coefficients().get("two_year"), 1e-6);
  }

  @Test
  void whoIsStillThereIsThatOfKaplanAndMeierAndOfTheHazards() {
    LifeTable all = table("");
    assertEquals(0.9459613196814566, all.survival(1), 1e-12);
    assertEquals(0.8431995538158302, all.survival(12), 1e-12);
    assertEquals(0.7887363983705965, all.survival(24), 1e-12);
    assertEquals(0.5927901520522275, all.survival(72), 1e-12);
    assertEquals(0.7030966363488644, table("Month-to-month").survival(12), 1e-12);
    assertEquals(0.5681456820286713, table("One year").survival(72), 1e-12);

    List<String> months = IntStream.rangeClosed(1, 72).mapToObj(m -> "m" + m).toList();
    List<Cell> cells =
        all.steps().stream()
            .map(
                step -> {
                  double[] own = new double[72];
                  own[(int) step.after() - 1] = 1;
                  return new Cell(own, step.atRisk(), step.left());
                })
            .toList();
    BinomialFit saturated = BinomialFit.of(Link.LOGIT, months, cells);
    double survival = 1;
    for (int month = 1; month <= 72; month++) {
      survival *= 1 - saturated.chance(Map.of("m" + month, 1.0));
      assertEquals(all.survival(month), survival, 1e-12);
    }
  }

  private LifeTable table(String contract) {
    return LifeTable.of(
        customers.stream()
            .filter(c -> tenure(c) > 0 && of(c, "Contract").startsWith(contract))
            .map(c -> new Ended(tenure(c), hasLeft(c) ? 1 : LifeTable.STILL_THERE, 1))
            .toList(),
        1);
  }

  private static double[] columns(String look) {
    String[] parts = look.split("\\|", -1);
    double month = Double.parseDouble(parts[0]);
    return new double[] {
      1,
      Math.log(month),
      month / 12,
      parts[1].equals("One year") ? 1 : 0,
      parts[1].equals("Two year") ? 1 : 0,
      parts[2].equals("Fiber optic") ? 1 : 0,
      parts[2].equals("No") ? 1 : 0
    };
  }

  private String of(String[] customer, String column) {
    return customer[at.getOrDefault(column, 0)];
  }

  private int tenure(String[] customer) {
    return Integer.parseInt(of(customer, "tenure"));
  }

  private boolean hasLeft(String[] customer) {
    return of(customer, "Churn").equals("Yes");
  }
}
