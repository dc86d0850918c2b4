package io.periplus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.store.control.Manifest;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads at three in the morning. */
class StatusTest {
  private static final Instant NOW = Instant.parse("2024-03-02T08:00:00Z");
  private static final Manifest RELEASE =
      new Manifest(
          "R20240301-7",
          7,
          "20240301-7",
          LocalDate.of(2024, 3, 1),
          Instant.parse("2024-03-02T05:00:00Z"),
          "America/Lima",
          "nightly",
          "f",
          "c",
          "p",
          "1",
          "",
          "",
          List.of(new Manifest.TableVersion("gold.x", "gold/x", 1, true, true, 42, "h")),
          List.of(),
          "a",
          List.of());

  @TempDir private Path folder;

  @Test
  void aGoodNightIsTenLinesThatBeginWithGood() {
    List<String> lines = lines(Nights.published("2024-03-01", "KEY"), List.of());
    assertEquals(10, lines.size());
    assertEquals(
        """
        GOOD     Readers see 2024-03-01, whole; no night is unfinished.
        next         nothing to do
        readers see  R20240301-7, 1 tables, published 2 h 45 min ago
        last night   2024-03-01, took 2 min 30 s, usually 2 min 30 s, cost 0.0123
        deliveries   unusual: nothing of shop.orders since Monday
        money        PEN 0.0000 of 1,234.50 unaccounted for
        set aside    7 row(s), most: shop.lines KEY 7; ./periplus quarantine list
        models       churn refused
        disk         5.0 GiB free of 100.0
        lease        free""",
        String.join("\n", lines));
  }

  @Test
  void aStoppedNightSaysWhereWhyAndWhatToTypeAndWhatReadersSee() {
    List<String> lines =
        lines(
            Nights.stopped("2024-03-02", "PER-2001", "gold.x was not written: a rule.", "gold"),
            List.of("2024-03-02"));
    assertEquals(
        "STOPPED  The night of 2024-03-02 stopped in stage gold (PER-2001, exit 20). Readers still see 2024-03-01, whole.",
        lines.get(0));
    assertEquals(
        "next         gold.x was not written: a rule. Then run the night of 2024-03-02 again: it goes on where it stopped. PER-2001 is in docs/runbook.md.",
        lines.get(1));
  }

  @Test
  void theSummaryOfANightIsReadBackAsItWasWritten() {
    StatusFiles files = new StatusFiles(folder);
    NightSummary night = Nights.published("2024-03-01", "KEY");
    files.keep(night);
    assertEquals(Optional.of(night), files.last());
    assertEquals(List.of(night), files.newest(5));
  }

  @Test
  void alertsThatAreOpenAreRemembered() {
    StatusFiles files = new StatusFiles(folder);
    Alert alert = new Alert("a", "warn", "KEY", "t", "n", "2024-03-01", "2024-03-01");
    files.keep(Map.of("a", alert));
    assertEquals(Map.of("a", alert), files.open());
  }

  @Test
  void thePageOfAReleaseEscapesWhatItShowsAndAsksNothingOfAnyNetwork() {
    String page =
        new StatusPage(Nights.published("2024-03-01", "KEY"), RELEASE, Optional.empty()).html();
    for (String part :
        List.of(
            "2024-03-01 is published, whole.",
            "a &lt;b&gt;note&lt;/b&gt;",
            "100 records = 90 accepted + 7 set aside + 3 repeats",
            "PEN: 1234.5000 landed, 0.0000 unaccounted for",
            "NOT explained",
            "<td class=\"n\">42</td>",
            RELEASE.sha256())) {
      assertTrue(page.contains(part), part + " is not in " + page);
    }
    assertFalse(page.contains("http:") || page.contains("https:") || page.contains("url("), page);
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("{{"), page);
  }

  @Test
  void theMetricsAreInTheFormThatPrometheusReads() {
    String text = MetricsText.of(Nights.published("2024-03-01", "KEY"), NOW, 5_000_000_000L);
    for (String line : text.lines().toList()) {
      assertTrue(
          line.matches(
              "# (HELP|TYPE) periplus_[a-z_]+ .+"
                  + "|periplus_[a-z_]+(\\{[a-z]+=\"[A-Za-z0-9_.-]+\"\\})? -?[0-9]+(\\.[0-9]+)?"),
          line);
    }
    assertTrue(text.contains("periplus_quarantined_rows{reason=\"KEY\"} 7\n"), text);
    assertTrue(text.contains("periplus_money_difference{currency=\"PEN\"} 0.0000\n"), text);
    assertTrue(text.contains("periplus_release_timestamp_seconds 1709366400.000\n"), text);
    assertTrue(text.contains("periplus_exit_code 0\n"), text);
  }

  private static List<String> lines(NightSummary last, List<String> unfinished) {
    return new StatusText(NOW, Optional.of(last), List.of(Nights.published("2024-02-29", "KEY")))
        .lines(
            Optional.of(RELEASE),
            Optional.of(Instant.parse("2024-03-02T05:15:00Z")),
            unfinished,
            "free",
            5L << 30,
            100L << 30);
  }
}
