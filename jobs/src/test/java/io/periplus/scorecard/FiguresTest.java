package io.periplus.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void aLevelHasFewDigitsAndItsUnit() {
    assertEquals("4.02", level(4.0183, "score"));
    assertEquals("83.2 %", level(0.8317, "share"));
    assertEquals("31.4 pts", level(31.42, "points"));
    assertEquals("8,135", level(8135, "count"));
    assertEquals("BRL 1.43 M", level(1_428_602.81, "money"));
    assertEquals("BRL 1.00 M", level(999_999, "money"));
    assertEquals("BRL −12.4 k", level(-12_400, "money"));
    assertEquals("2.10 days", level(2.1, "days"));
    assertEquals(Figures.ABSENT, Figures.level(OptionalDouble.empty(), "money", "BRL"));
  }

  @Test
  void aNumberThatRoundsToNothingHasNoSign() {
    assertEquals("0.00", level(-0.0004, "score"));
  }

  @Test
  void aChangeOfAShareIsInPercentagePointsAndOfMoneyInPerCent() {
    assertEquals("−2.6 pp", Figures.change(0.887, 0.913, "share", "EUR"));
    assertEquals("+10.0 %", Figures.change(110, 100, "money", "EUR"));
    assertEquals("+0.07", Figures.change(4.09, 4.02, "score", "EUR"));
    assertEquals("EUR +5.00", Figures.change(5, 0, "money", "EUR"));
  }

  @Test
  void anAmountOfTheBooksIsToldToTheCent() {
    assertEquals("BRL 1,428,602.81", Figures.money(new BigDecimal("1428602.8100"), "BRL"));
    assertEquals("BRL −0.05", Figures.money(new BigDecimal("-0.05"), "BRL"));
  }

  @Test
  void nullNanAndInfinityAreAllNoNumber() {
    Estimate estimate =
        Estimate.of(Double.NaN, Double.NEGATIVE_INFINITY, 2, "points", 3, "association", Grade.D);

    assertEquals(OptionalDouble.empty(), estimate.value());
    assertEquals(Figures.ABSENT, Figures.interval(estimate, "EUR"));
  }

  @Test
  void gradesAndFlagsAreReadAsGoldSpellsThem() {
    assertEquals(Grade.MEASURED, Grade.of(null));
    assertEquals(Grade.C, Grade.of("C"));
    assertEquals(Trust.NOT_RECONCILED, Trust.of("not_reconciled"));
  }

  @Test
  void accentsTakeOneColumnAndWideSignsTwo() {
    assertEquals(5, Columns.width("ñandú"));
    assertEquals(5, Columns.width(Columns.plain("n\u0303andu\u0301")));
    assertEquals(4, Columns.width("満足"));
    assertEquals(
        List.of("una", "frase", "larguís", "ima"), Columns.wrap("una frase larguísima", 7));
  }

  private static String level(double value, String unit) {
    return Figures.level(OptionalDouble.of(value), unit, "BRL");
  }
}
