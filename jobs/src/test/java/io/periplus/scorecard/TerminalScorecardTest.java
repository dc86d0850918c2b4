package io.periplus.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.testkit.BadInput;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalScorecardTest {
  private static final char ESCAPE = '\u001B';

  @ParameterizedTest
  @ValueSource(ints = {80, 100, 120})
  void noLineIsWiderThanTheTerminalAndTheFrameCloses(int width) {
    String page = TerminalScorecard.render(Examples.full(), width, false);

    page.lines()
        .forEach(line -> assertTrue(Columns.width(line) <= width, () -> "too wide: " + line));
    page.lines()
        .filter(line -> line.startsWith("│"))
        .forEach(line -> assertEquals(width, Columns.width(line), line));
  }

  @Test
  void everyKpiShowsItsValueIntervalTargetAndTrust() {
    String page = TerminalScorecard.render(Examples.full(), 120, false);

    assertTrue(line(page, "Satisfaction ").contains("4.02"));
    assertTrue(line(page, "Satisfaction ").contains("3.98 to 4.06"));
    assertTrue(line(page, "Satisfaction ").contains("2,841"));
    assertTrue(line(page, "Promises kept").contains("88.1 to 89.3"));
    assertTrue(line(page, "Net revenue").contains("EUR 1.43 M"));
    assertTrue(line(page, "Contribution margin").contains("■ not reconciled"));
  }

  @Test
  void aChangeInsideTheIntervalStandsInBrackets() {
    String page = TerminalScorecard.render(Examples.full(), 120, false);

    assertTrue(line(page, "Recommendation").contains("(+1.30 pts)"));
    assertTrue(line(page, "Promises kept").contains(" −2.6 pp"));
  }

  @Test
  void anAssociationIsNeverStatedInMoney() {
    Scorecard.LinkageRow money =
        ExampleEffects.effect("Slow site", "Web", "Revenue", -8123, -9000, -7000, "money", Grade.D);
    Scorecard.LinkageRow told =
        new Scorecard.LinkageRow(
            "Slow page",
            "Web",
            "Trust",
            Estimate.of(-0.2, -0.3, -0.1, "standardised", 900, "association", Grade.D),
            "",
            "A slow page costs € 8,123 a year.");

    String page =
        TerminalScorecard.render(
            Examples.with(List.of(), List.of(), List.of(money, told)), 100, false);

    assertFalse(page.contains("8,123"));
    assertFalse(page.contains("8.1 k"));
    assertTrue(page.contains("[D] Slow page goes together with lower trust."));
    assertTrue(page.contains("1 refused; v_linkage"));
  }

  @Test
  void theWordsOfASentenceAreNoStrongerThanItsGrade() {
    String page = TerminalScorecard.render(Examples.full(), 120, false);

    assertTrue(page.contains("[A] Apology call raises satisfaction."));
    assertTrue(page.contains("[C] Late delivery is estimated to lower satisfaction."));
    assertTrue(page.contains("[D] Waiting in the queue goes together with lower satisfaction"));
  }

  @Test
  void aRefusedModelGivesItsReason() {
    String page = TerminalScorecard.render(Examples.full(), 120, false);

    assertTrue(page.contains("Churn within 90 days: refused. 0.9 % of customers bought again"));
  }

  @Test
  void landedRowsAreAccountedFor() {
    String page = TerminalScorecard.render(Examples.full(), 120, false);

    assertTrue(
        page.contains(
            "481,216 rows landed = 481,108 accepted + 77 set aside + 31 repeats; difference 0 rows"
                + " and 0.00 in money."));
  }

  @Test
  void aCompanyWithNothingGetsSentencesRatherThanEmptyTables() {
    String page = TerminalScorecard.render(Examples.empty(), 80, false);

    assertTrue(page.contains(Words.NO_KPI));
    assertTrue(page.contains(Words.NO_DRIVER));
    assertTrue(page.contains(Words.NO_EFFECT));
    assertTrue(page.contains(Words.NO_LEDGER));
  }

  @Test
  @BadInput(id = "A06", given = "Escape sequences in a label", then = "Escaped on the terminal")
  void aLabelCannotSendEscapeSequencesToTheTerminal() {
    Kpi hostile =
        new Kpi(
            "x",
            "Sati\u001B[2Jsfaction\nNota",
            true,
            java.time.YearMonth.of(2026, 6),
            ExampleKpis.score(4, 0.1, "score", 10),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Trust.OK,
            List.of());

    String page =
        TerminalScorecard.render(Examples.with(List.of(hostile), List.of(), List.of()), 80, false);

    assertEquals(-1, page.indexOf(ESCAPE));
  }

  @Test
  void colourAddsNothingButColour() {
    String coloured = TerminalScorecard.render(Examples.full(), 100, true);

    assertTrue(coloured.indexOf(ESCAPE) >= 0);
    assertEquals(
        TerminalScorecard.render(Examples.full(), 100, false),
        coloured.replaceAll("\u001B\\[\\d*m", ""));
  }

  private static String line(String page, String start) {
    return page.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }
}
