package io.periplus.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.periplus.scorecard.Scorecard.LinkageRow;
import io.periplus.testkit.BadInput;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlScorecardTest {
  private static final Pattern SCRIPT =
      Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.DOTALL);

  @Test
  void thePageAsksNothingOfAnyNetwork() {
    String page = withoutScripts(HtmlScorecard.render(Examples.full()));

    assertFalse(page.contains("http://"), "an address over http");
    assertFalse(page.contains("https://"), "an address over https");
    assertFalse(page.contains(" src="), "a source outside the page");
    assertFalse(page.contains("@import"), "a style outside the page");
    assertFalse(page.contains("url("), "a file named by a style");
    assertTrue(page.contains("default-src &#39;none&#39;"), "a policy that forbids the rest");
  }

  @Test
  void onlyTheScriptsOfTheBuildMayRun() {
    String page = HtmlScorecard.render(Examples.full());

    assertEquals(3, SCRIPT.matcher(page).results().count(), "data, chart library, charts");
    assertEquals(2, Pattern.compile("sha256-").matcher(withoutScripts(page)).results().count());
  }

  @Test
  @BadInput(
      id = "A11",
      given = "A script in a label",
      then = "Escaped on the page; only the scripts of the build may run")
  void aScriptInALabelStaysALabel() throws IOException {
    String attack = "</script><script>alert(1)</script><img src=x onerror=alert(2)>";
    Kpi kpi =
        new Kpi(
            "x",
            attack,
            true,
            java.time.YearMonth.of(2026, 6),
            ExampleKpis.score(4, 0.1, "score", 10),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Trust.OK,
            List.of());
    LinkageRow row = ExampleEffects.effect(attack, attack, attack, 1, 0, 2, "points", Grade.A);

    String page = HtmlScorecard.render(Examples.with(List.of(kpi), List.of(), List.of(row)));

    assertFalse(page.contains("<script>alert"), "a script that would run");
    assertFalse(withoutScripts(page).contains("<img"), "an element that would load");
    assertEquals(attack, data(page).at("/kpis/0/label").asText());
    assertEquals(attack, data(page).at("/outcomes/0/rows/0/label").asText());
  }

  @Test
  void aTemplateTagInALabelIsNotRead() {
    LinkageRow row =
        ExampleEffects.effect("{{{library}}}", "Web", "Trust", 1, 0.5, 2, "points", Grade.A);

    String page = HtmlScorecard.render(Examples.with(List.of(), List.of(), List.of(row)));

    assertTrue(withoutScripts(page).contains("{{{library}}} raises trust."));
  }

  @Test
  void whatMayAsWellBeNothingIsNotSaidToMoveAnything() {
    LinkageRow row =
        ExampleEffects.effect("Slow page", "Web", "Trust", 0.1, -0.2, 0.4, "points", Grade.C);

    String page = HtmlScorecard.render(Examples.with(List.of(), List.of(), List.of(row)));

    assertTrue(withoutScripts(page).contains("Slow page cannot be said to move trust."));
  }

  @Test
  void anAssociationIsNeverStatedInMoney() {
    LinkageRow money =
        ExampleEffects.effect("Slow site", "Web", "Revenue", -8123, -9321, -7654, "money", Grade.D);
    LinkageRow told =
        new LinkageRow(
            "Slow page",
            "Web",
            "Trust",
            Estimate.of(-0.2, -0.3, -0.1, "standardised", 900, "association", Grade.D),
            "",
            "A slow page costs EUR 8,123 a year.");

    String page = HtmlScorecard.render(Examples.with(List.of(), List.of(), List.of(money, told)));
    String linkage = section(page, "h-linkage") + data(page).path("outcomes");

    assertFalse(linkage.contains("8,123"));
    assertFalse(linkage.contains("8123"));
    assertFalse(linkage.contains("7654"));
    assertFalse(linkage.contains("EUR −"));
    assertTrue(linkage.contains("Slow page goes together with lower trust."));
    assertTrue(linkage.contains("an association is never stated in money"));
  }

  @Test
  void aFigureOfTheBoardThatIsAnAssociationLosesItsMoneyToo() {
    Estimate modelled = Estimate.of(9876, 9000, 9999, "money", 50, "association", Grade.D);
    Kpi kpi =
        new Kpi(
            "risk",
            "Money at risk",
            false,
            java.time.YearMonth.of(2026, 6),
            modelled,
            OptionalDouble.of(8765),
            OptionalDouble.of(7654),
            Trust.OK,
            List.of());

    String page = HtmlScorecard.render(Examples.with(List.of(kpi), List.of(), List.of()));

    String figures = section(page, "h-figures") + data(page).path("kpis");
    for (String amount : List.of("9,876", "9876", "8,765", "8765", "7,654", "7654")) {
      assertFalse(figures.contains(amount), amount);
    }
  }

  @Test
  void everyFigureWithAnIntervalShowsItWithNMethodAndGrade() {
    Scorecard card = Examples.full();
    String page = withoutScripts(HtmlScorecard.render(card));

    for (Kpi kpi : card.kpis()) {
      if (kpi.now().hasInterval()) {
        assertTrue(page.contains("95 % interval " + Figures.interval(kpi.now(), "EUR")));
      }
    }
    for (LinkageRow row : card.linkage()) {
      assertTrue(page.contains(Figures.interval(row.effect(), "EUR")), row.sentence());
      assertTrue(page.contains(Words.method(row.effect())), row.sentence());
    }
    assertTrue(page.contains("n 2,841<br>wilson by customer"));
    assertTrue(page.contains(">measured</span>"));
  }

  @Test
  void aFigureThatIsACompleteCountSaysSo() {
    assertTrue(HtmlScorecard.render(Examples.full()).contains("complete count, no interval"));
  }

  @Test
  void accentsSurvive() {
    String page = HtmlScorecard.render(Examples.full());

    assertTrue(page.contains("<h1>Tiendas Ñandú</h1>"));
    assertTrue(page.contains("<th scope=\"row\">Devolución rechazada</th>"));
    assertTrue(page.contains("<meta charset=\"utf-8\">"));
  }

  @Test
  void aCompanyWithNothingGetsSentencesRatherThanEmptyCharts() {
    String page = withoutScripts(HtmlScorecard.render(Examples.empty()));

    assertFalse(page.contains("data-chart="));
    assertFalse(page.contains("<table"));
    for (String sentence :
        List.of(
            "names no figure for the board page",
            Words.NO_DRIVER,
            Words.NO_EFFECT,
            Words.NO_LEDGER,
            Words.NO_MODEL,
            Words.NONE_OFF,
            Words.NONE_ASIDE)) {
      assertTrue(page.contains(sentence), sentence);
    }
  }

  @Test
  void everyChartHasWordsAndATableForThoseWhoDoNotSeeIt() {
    String page = withoutScripts(HtmlScorecard.render(Examples.full()));

    Matcher charts = Pattern.compile("<div class=\"chart[^>]*>").matcher(page);
    assertTrue(charts.results().count() >= 13);
    charts.reset();
    while (charts.find()) {
      assertTrue(charts.group().matches(".*role=\"img\" aria-label=\"[^\"]{20,}\".*"));
    }
    assertTrue(page.contains("<caption>Value of each figure by month"));
    assertTrue(page.contains("<caption>Drivers of satisfaction"));
    assertTrue(page.contains("<caption>Effects on Satisfaction"));
    assertTrue(page.contains("<caption>The books against the figures"));
  }

  @Test
  void aRefusedModelGivesItsReasonAndARefusedEffectToo() {
    String page = withoutScripts(HtmlScorecard.render(Examples.full()));

    assertTrue(page.contains("at least 5 % are needed to tell leavers from stayers."));
    assertTrue(page.contains("41 customers met it; 200 are needed"));
  }

  @Test
  void theSameScorecardMakesTheSamePage() {
    assertEquals(HtmlScorecard.render(Examples.full()), HtmlScorecard.render(Examples.full()));
  }

  private static String withoutScripts(String page) {
    return SCRIPT.matcher(page).replaceAll("");
  }

  private static String section(String page, String heading) {
    int start =
        page.indexOf(
            "<section "
                + (heading.equals("h-figures") ? "id=\"figures\" " : "")
                + "aria-labelledby=\""
                + heading);
    return page.substring(start, page.indexOf("</section>", start));
  }

  private static JsonNode data(String page) {
    Matcher scripts = SCRIPT.matcher(page);
    assertTrue(scripts.find());
    try {
      return new ObjectMapper().readTree(scripts.group(2));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
