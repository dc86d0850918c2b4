package io.periplus.stats.survey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.periplus.stats.survey.ProportionalOdds.Cell;
import io.periplus.stats.survey.Raking.Margin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Figures of other tools. Data sets of CRAN packages are GPL: whoever has them as CSV names the
 * file in a system property; without it the test says so and is skipped.
 */
class ReferenceTest {

  /** R 4.2.2, lme4 1.1-31, REML; {@code sleepstudy}: Subject, Days, Reaction. */
  @Test
  void sleepersAreDrawnTowardsAllSleepersAsByLme4() throws IOException {
    Map<String, List<Double>> sleepers = new LinkedHashMap<>();
    for (String[] row : csv("sleepstudyCsv")) {
      sleepers.computeIfAbsent(row[0], s -> new ArrayList<>()).add(Double.parseDouble(row[2]));
    }
    double[] means = sleepers.values().stream().mapToDouble(ReferenceTest::mean).toArray();
    double within = sleepers.values().stream().mapToDouble(ReferenceTest::squares).sum() / (18 * 9);
    double[] errors = new double[18];
    Arrays.fill(errors, Math.sqrt(within / 10));
    Shrinkage shrinkage = Shrinkage.of(means, errors);
    assertEquals(298.507891666666, shrinkage.mean(), 1e-6 * 298);
    assertEquals(1958.865177041, within, 1e-6 * 1958);
    assertEquals(1278.33775646776, shrinkage.between(), 1e-6 * 1278);
    assertEquals(37.8291723382205, shrinkage.groups().get(0).value() - shrinkage.mean(), 4e-5);
    assertEquals(66.9534793242779, shrinkage.groups().get(9).value() - shrinkage.mean(), 7e-5);
    assertEquals(16.803368489674, shrinkage.groups().get(17).value() - shrinkage.mean(), 2e-5);
  }

  /** R 4.2.2, survey 4.1-1; {@code apiclus1}: stype, sch.wide, pw, enroll, api00. */
  @Test
  void schoolsAreRakedToTheirKindAsBySurvey() throws IOException {
    List<String[]> schools = csv("apiclus1Csv");
    int[] kind = schools.stream().mapToInt(s -> List.of("E", "H", "M").indexOf(s[0])).toArray();
    int[] target = schools.stream().mapToInt(s -> s[1].equals("Yes") ? 1 : 0).toArray();
    double[] start = schools.stream().mapToDouble(s -> Double.parseDouble(s[2])).toArray();
    Raking raking =
        Raking.of(
            start,
            List.of(
                new Margin(kind, new double[] {4421, 755, 1018}),
                new Margin(target, new double[] {1072, 5122})));
    double enrolled = 0;
    double marks = 0;
    double weight = 0;
    for (int i = 0; i < start.length; i++) {
      enrolled += raking.weights()[i] * Double.parseDouble(schools.get(i)[3]);
      marks += raking.weights()[i] * Double.parseDouble(schools.get(i)[4]);
      weight += raking.weights()[i];
    }
    assertTrue(raking.hasMet());
    assertEquals(3647280.14807054, enrolled, 1e-8 * enrolled);
    assertEquals(641.2303209268, marks / weight, 1e-8 * 641);
  }

  /** R 4.2.2, MASS 7.3-58.2, polr; {@code housing}: Sat, Infl, Type, Cont, Freq. */
  @Test
  void tenantsSatisfactionIsReadAsStepsAsByPolr() throws IOException {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (String[] row : csv("housingCsv")) {
      double[] columns = {
        is(row[1], "Medium"),
        is(row[1], "High"),
        is(row[2], "Apartment"),
        is(row[2], "Atrium"),
        is(row[2], "Terrace"),
        is(row[3], "High")
      };
      String key = row[1] + row[2] + row[3];
      Cell cell = cells.computeIfAbsent(key, k -> new Cell(columns, new double[3]));
      cell.counts()[List.of("Low", "Medium", "High").indexOf(row[0])] += Double.parseDouble(row[4]);
    }
    ProportionalOdds fit = ProportionalOdds.fit(List.copyOf(cells.values()));
    assertArrayEquals(
        new double[] {
          0.566393732589989,
          1.28881908888964,
          -0.572349982513512,
          -0.366186352869961,
          -1.09101463039416,
          0.360283995955999
        },
        fit.coefficients(),
        1e-5);
    assertArrayEquals(new double[] {-0.496135108650537, 0.690708247960413}, fit.cuts(), 1e-5);
    assertEquals(3479.14929905895, fit.deviance(), 1e-8 * 3479);
  }

  /** With one yes-or-no column and two steps the coefficient is the log odds ratio of the table. */
  @Test
  void twoStepsOfAScoreAreALogisticRegression() {
    ProportionalOdds fit =
        ProportionalOdds.fit(
            List.of(
                new Cell(new double[] {0}, new double[] {60, 40}),
                new Cell(new double[] {1}, new double[] {30, 70})));
    assertEquals(Math.log(70.0 / 30 / (40.0 / 60)), fit.coefficients()[0], 1e-7);
    assertEquals(Math.log(60.0 / 40), fit.cuts()[0], 1e-7);
    assertThrows(
        IllegalArgumentException.class,
        () -> ProportionalOdds.fit(List.of(new Cell(new double[] {0}, new double[] {5, 0, 5}))));
  }

  /** Own counts; Python 3.11, scipy 1.17.1. */
  @Test
  void wordsThatSetAGroupApartAreFoundAsByScipy() {
    assertKeyness(120, 30, 91.6064008756892, 1.534535746370167, 8.550083254658903);
    assertKeyness(80, 10, 85.50162436223414, 1.9836964847214515, 7.370323713219729);
    assertKeyness(60, 55, 3.4304786578051534, 0.3155883276247531, 1.80767904567828);
    assertKeyness(5, 90, 77.36790626267235, -1.9915029317956097, -6.45515623466815);
    assertKeyness(10, 110, 80.65083463175978, -1.75811497870221, -7.044876106084821);
    assertKeyness(40, 70, 2.816266902307259, -0.29615878936063433, -1.6123336749127801);
    assertKeyness(300, 420, 3.0795394051450913, -0.16490665750569058, -2.339927765793506);
    assertEquals(new Keyness(0, 0, 0), Keyness.of(0, 615, 0, 785));
  }

  @Test
  void marginsOfTwoKindsAreMetTogether() {
    // By hand: independent start, so each cell is the product of its margins over the total.
    Raking raking =
        Raking.of(
            new double[] {1, 1, 1, 1},
            List.of(
                new Margin(new int[] {0, 0, 1, 1}, new double[] {30, 70}),
                new Margin(new int[] {0, 1, 0, 1}, new double[] {40, 60})));
    assertArrayEquals(new double[] {12, 18, 28, 42}, raking.weights(), 1e-9);
    assertTrue(raking.hasMet());
  }

  @Test
  void marginsThatCannotBeMetAreSaid() {
    Raking empty =
        Raking.of(
            new double[] {1, 1}, List.of(new Margin(new int[] {0, 0}, new double[] {30, 70})));
    assertEquals(false, empty.hasMet());
  }

  @Test
  void groupsThatDifferByChanceOnlyAreDrawnWhollyTogether() {
    Shrinkage shrinkage = Shrinkage.of(new double[] {1, 1.1, 0.9}, new double[] {1, 1, 1});
    assertEquals(0, shrinkage.between());
    shrinkage.groups().forEach(g -> assertEquals(1, g.value(), 1e-12));
    // Drawn wholly together, each is as sure as the mean of three.
    shrinkage.groups().forEach(g -> assertEquals(Math.sqrt(1.0 / 3), g.standardError(), 1e-12));
    Shrinkage one = Shrinkage.of(new double[] {4}, new double[] {2});
    assertEquals(4, one.groups().get(0).value());
  }

  private static void assertKeyness(long a, long b, double g2, double logOdds, double z) {
    Keyness keyness = Keyness.of(a, 615, b, 785);
    assertEquals(g2, keyness.g2(), 1e-10);
    assertEquals(logOdds, keyness.logOdds(), 1e-10);
    assertEquals(z, keyness.z(), 1e-10);
  }

  private static List<String[]> csv(String property) throws IOException {
    String file = System.getProperty(property, "");
    assumeTrue(!file.isEmpty(), "The data are not here: -D" + property + "=FILE");
    return Files.readAllLines(Path.of(file)).stream()
        .skip(1)
        .map(line -> line.replace("\"", "").split(",", -1))
        .toList();
  }

  private static double is(String value, String wanted) {
    return value.equals(wanted) ? 1 : 0;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static double squares(List<Double> values) {
    double mean = mean(values);
    return IntStream.range(0, values.size())
        .mapToDouble(i -> (values.get(i) - mean) * (values.get(i) - mean))
        .sum();
  }
}
