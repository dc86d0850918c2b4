package io.periplus.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContradictionsTest {
  private static final String WINDOWS = "windows { fcr = 7 days }";

  @TempDir private Path folder;
  private CompanyText company;

  @BeforeEach
  void inAnEmptyFolder() {
    company = new CompanyText(folder);
  }

  @Test
  void anEpisodeCannotEndBeforeTheWindowThatDecidesItsResolution() throws IOException {
    assertEquals(
        List.of(
            "periplus.journey.reasons.wismo.gap (shop.conf:17) makes a gap of 3 days and an"
                + " fcr-window of 7; a gap is never shorter than its window"),
        company.problems("code = wismo", "code = wismo, gap = 3 days"));
    assertEquals(
        "periplus.windows.episode-gap (shop.conf:21) is 5 days, shorter than the window fcr of 7;"
            + " a gap is never shorter than that",
        company.problems(WINDOWS, "windows.episode-gap = 5 days").get(0));
    assertEquals(
        List.of(
            "periplus.windows.episode-max-span (shop.conf:21) is 5 days, shorter than episode-gap"
                + " of 7"),
        company.problems(WINDOWS, "windows.episode-max-span = 5 days"));
  }

  @Test
  void cutPointsLieWithinTheirScale() throws IOException {
    assertEquals(
        List.of(
            "periplus.metrics.nps.top (shop.conf:21) is [9.0, 11.0], outside the scale [0.0,"
                + " 10.0]"),
        company.problems(WINDOWS, "metrics.nps.top = [9, 11]"));
    assertEquals(
        List.of(
            "periplus.metrics.nps.top (shop.conf:21) is [10,9]; use two numbers, the lower first,"
                + " such as [1, 5]"),
        company.problems(WINDOWS, "metrics.nps.top = [10, 9]"));
  }

  @Test
  void theFavourableEndIsOnTheSideThatTheDirectionSays() throws IOException {
    assertEquals(
        List.of(
            "periplus.metrics.ces.top is [5.0, 7.0] and bottom [1.0, 3.0]; with higher-is-better ="
                + " false the top lies wholly below the bottom"),
        company.problems(WINDOWS, "metrics.ces.higher-is-better = false"));
  }

  @Test
  void exactlyOneMetricIsWhatTheCompanyCallsSatisfaction() throws IOException {
    assertEquals(
        List.of(
            "periplus.metrics.asked (shop.conf:19) has csat and nps marked satisfaction = true;"
                + " keep one"),
        company.problems(WINDOWS, "metrics.nps.satisfaction = true"));
    assertEquals(
        List.of(
            "periplus.metrics.asked (shop.conf:19) has none marked satisfaction = true; mark the"
                + " one that you call so"),
        company.problems(WINDOWS, "metrics.csat.satisfaction = false"));
  }

  @Test
  void theLastSegmentAndOnlyThatOneTakesEverybodyWhoIsLeft() throws IOException {
    String label = "label { en = a, es = b, pt = c }";
    assertEquals(
        List.of(
            "periplus.journey.segments (shop.conf:21) must end with one that takes every customer:"
                + " without field and values"),
        company.problems(
            WINDOWS,
            "journey.segments = [{ code = plus, field = segment, values = [plus], %s }]"
                .formatted(label)));
    assertEquals(
        List.of(
            "periplus.journey.segments (shop.conf:21) has all before others, but it takes every"
                + " customer: put it last, or give it field and values"),
        company.problems(
            WINDOWS,
            "journey.segments = [{ code = all, %1$s }, { code = rest, %1$s }]".formatted(label)));
  }

  @Test
  void theCalendarEndsAfterItBegins() throws IOException {
    assertEquals(
        List.of(
            "periplus.calendar.last-day (shop.conf:21) is 2009-12-31, before first-day of"
                + " 2010-01-01"),
        company.problems(WINDOWS, "calendar.last-day = \"2009-12-31\""));
  }

  @Test
  void aDayThatIsNoneIsNotAlsoToldAsTooEarly() throws IOException {
    assertEquals(
        List.of(
            "periplus.calendar.last-day (shop.conf:21) is \"2009-13-31\"; use a day such as"
                + " 2026-01-31"),
        company.problems(WINDOWS, "calendar.last-day = \"2009-13-31\""));
  }

  @Test
  void aCauseIsDeclaredBelowItsParent() throws IOException {
    assertEquals(
        List.of(
            "periplus.journey.root-causes.carrier.parent (shop.conf:16) is \"carrier\", which is no"
                + " root cause declared above"),
        company.problems("code = carrier", "code = carrier, parent = carrier"));
  }
}
