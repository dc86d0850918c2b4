package io.periplus.models.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.models.linkage.moments.Moments;
import io.periplus.stats.Fdr;
import io.periplus.stats.effect.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Grades by rule, on companies whose truth is known. */
class JudgementTest {
  private static final int LATE = 0;
  private static final int CONTACT = 1;
  private static final OptionalDouble FULL = OptionalDouble.of(1);

  @Test
  void withinTheSameCustomerWhatNobodyMeasuredDoesNotMislead() {
    double late = 0;
    double naive = 0;
    int companies = 20;
    int earned = 0;
    for (int k = 0; k < companies; k++) {
      Finding finding = findings(k, 400, 8, -12, 4, 1).get(LATE).get("revenue");
      Judgement judgement = Judgement.of(finding, FULL).orElseThrow();
      naive += finding.adjusted().orElseThrow().estimate() / companies;
      if (judgement.method().equals("within_panel")) {
        assertEquals("C", judgement.grade());
        late += judgement.score().estimate();
        earned++;
      }
    }
    assertTrue(naive < -14, "adjusted, a trait of the customer is missing: " + naive);
    assertTrue(earned >= 0.85 * companies, earned + " earned grade C");
    assertEquals(-12, late / earned, 0.3);
  }

  @Test
  void aTraitThatNobodyMeasuredIsFoundOutByAnExposureThatComesLater() {
    Finding finding = findings(0, 400, 8, -12, 4, 1).get(LATE).get("revenue");
    Finding alone =
        new Finding(
            finding.adjusted(),
            finding.capped(),
            java.util.Optional.empty(),
            finding.tests(),
            Finding.Tests.none(),
            finding.strength());
    Judgement judgement = Judgement.of(alone, FULL).orElseThrow();
    assertEquals("D", judgement.grade());
    assertEquals("association", judgement.method());
    assertTrue(judgement.reason().contains("lead test failed"), judgement.reason());
  }

  @Test
  void withoutAHiddenTraitTheAdjustedEffectIsBelieved() {
    Finding finding = findings(3, 2000, 1, -12, 4, 0).get(LATE).get("revenue");
    Judgement judgement = Judgement.of(finding, FULL).orElseThrow();
    assertEquals("orthogonal", judgement.method(), judgement.reason());
    assertEquals("C", judgement.grade());
    assertEquals(-12, judgement.score().estimate(), 2);
  }

  @Test
  void fewerThanHalfInsideTheOverlapIsNoBetterThanAnAssociation() {
    Finding finding = findings(3, 2000, 1, -12, 4, 0).get(LATE).get("revenue");
    Judgement judgement = Judgement.of(finding, OptionalDouble.of(0.31)).orElseThrow();
    assertEquals("D", judgement.grade());
    assertEquals("only 31 % of those who met it resemble others who did not", judgement.reason());
    assertEquals(
        "overlap could not be told",
        Judgement.of(finding, OptionalDouble.empty()).orElseThrow().reason());
  }

  /** The null company: traits mislead, nothing has an effect. */
  @Test
  void whereNothingIsPlantedNothingIsFound() {
    int believed = 0;
    int found = 0;
    int companies = 40;
    int listed = 0;
    for (int k = 0; k < companies; k++) {
      List<Double> p = new ArrayList<>();
      for (Map<String, Finding> ofComponent : findings(100 + k, 300, 8, 0, 0, 1)) {
        for (Finding finding : ofComponent.values()) {
          Judgement judgement = Judgement.of(finding, FULL).orElseThrow();
          if (judgement.grade().equals("C")) {
            believed++;
            double own =
                Experiment.pValue(judgement.score().estimate(), judgement.score().standardError());
            found += own < 0.05 ? 1 : 0;
            p.add(own);
          }
        }
      }
      double[] q = Fdr.qValues(p.stream().mapToDouble(d -> d).toArray());
      for (double one : q) {
        listed += one < 0.05 ? 1 : 0;
      }
    }
    assertTrue(believed > 100, "rows of grade C: " + believed);
    // Nominal 5 %; three standard errors of a share of so many rows.
    double most = 0.05 + 3 * Math.sqrt(0.05 * 0.95 / believed);
    assertTrue((double) found / believed < most, found + " of " + believed);
    assertTrue(listed <= 4, listed + " survive false-discovery control in 40 companies");
  }

  @Test
  void whoBuysOnceCannotBeComparedWithHimself() {
    List<Map<String, Finding>> findings = findings(5, 500, 1, -12, 4, 0);
    assertTrue(findings.get(CONTACT).get("revenue").within().isEmpty());
  }

  private static List<Map<String, Finding>> findings(
      int company, int customers, int months, double late, double contact, double trait) {
    Moments moments =
        Companies.moments(new SplittableRandom(company), customers, months, late, contact, trait);
    Estimator estimator = new Estimator(moments, 30, 200);
    return List.of(estimator.findings(LATE), estimator.findings(CONTACT));
  }
}
