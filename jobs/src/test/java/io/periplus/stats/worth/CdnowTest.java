package io.periplus.stats.worth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.stats.worth.GammaGamma.Spending;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The music shop on which these models were published; the source stands in the files. */
class CdnowTest {
  private static final List<History> HISTORIES =
      lines("cdnow_histories.csv").stream()
          .map(
              f ->
                  new History(
                      Integer.parseInt(f[0]),
                      Double.parseDouble(f[1]),
                      Double.parseDouble(f[2]),
                      Long.parseLong(f[3])))
          .toList();
  private static final List<Spending> SPENDINGS =
      lines("cdnow_spendings.csv").stream()
          .map(f -> new Spending(Integer.parseInt(f[0]), Double.parseDouble(f[1])))
          .toList();

  /** Expected values: scipy 1.17.1 (BFGS, then Nelder-Mead to 1e-11), as Lifetimes 0.11.3. */
  @Test
  void purchasesOfTheMusicShopFitAsPublished() {
    BgNbd fit = BgNbd.fit(HISTORIES);
    assertEquals(-9582.42556056736, fit.logLikelihood(), 1e-4);
    assertEquals(0.2425929081819229, fit.r(), 1e-3 * 0.24);
    assertEquals(4.41353187115195, fit.alpha(), 1e-3 * 4.4);
    assertEquals(0.7928861907560808, fit.a(), 1e-3 * 0.79);
    assertEquals(2.4257536663597374, fit.b(), 1e-3 * 2.4);
    History known = History.of(2, 30.43, 38.86);
    assertEquals(0.7266091549224549, fit.alive(known), 1e-5);
    assertEquals(0.9689197088266418, fit.alive(History.of(26, 30.86, 31)), 1e-5);
    assertEquals(1.2259104493229553, fit.expected(known, 39), 1e-5);
  }

  @Test
  void whatCannotBeKnownOfWhoNeverCameBackIsNotTakenForSafety() {
    BgNbd fit = new BgNbd(0.24, 4.4, 0.79, 2.43, 0);
    assertEquals(1, fit.alive(History.of(0, 0, 38.86)));
    assertTrue(fit.expected(History.of(0, 0, 38.86), 39) < 0.3);
  }

  /** Published: Fader and Hardie (2005), "A note on deriving the Pareto/NBD model": LL -9595.0. */
  @Test
  void whoMayBeLostAtAnyTimeFitsAsPublished() {
    ParetoNbd fit = ParetoNbd.fit(HISTORIES);
    assertEquals(-9595.0, fit.logLikelihood(), 0.05);
    assertEquals(0.553, fit.r(), 0.002);
    assertEquals(10.58, fit.alpha(), 0.02);
    assertEquals(0.606, fit.s(), 0.003);
    assertEquals(11.67, fit.beta(), 0.05);
    assertTrue(fit.alive(History.of(0, 0, 38.86)) < 0.6);
  }

  @Test
  void theWorthOfAPurchaseFitsAsPublished() {
    GammaGamma fit = GammaGamma.fit(SPENDINGS);
    assertEquals(946, SPENDINGS.size());
    assertEquals(-4055.923243502858, fit.logLikelihood(), 1e-4);
    assertEquals(6.248801325191024, fit.p(), 1e-3 * 6.2);
    assertEquals(3.74458863080258, fit.q(), 1e-3 * 3.7);
    assertEquals(15.447751988796417, fit.v(), 1e-3 * 15.4);
    assertTrue(Math.abs(GammaGamma.correlation(SPENDINGS)) < 0.15);
    double unknown = fit.population();
    double known = fit.expected(new Spending(20, 60));
    assertTrue(unknown < known && known < 60, unknown + " and " + known);
  }

  @Test
  void whereEverythingCostsTheSameTheNextPurchaseDoesToo() {
    GammaGamma fit = GammaGamma.fit(List.of(new Spending(1, 40), new Spending(7, 40)));
    assertEquals(40, fit.expected(new Spending(1, 40)), 1e-6);
    assertEquals(40, fit.population(), 1e-6);
  }

  @Test
  void aShopToWhichNobodyCameBackHasNoModel() {
    List<History> once = List.of(new History(0, 0, 30, 100));
    assertThrows(IllegalArgumentException.class, () -> BgNbd.fit(once));
    assertThrows(IllegalArgumentException.class, () -> ParetoNbd.fit(once));
  }

  @Test
  void aHistoryThatCannotBeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> History.of(2, 40, 30));
    assertThrows(IllegalArgumentException.class, () -> History.of(0, 10, 30));
    assertThrows(IllegalArgumentException.class, () -> History.of(2, 0, 30));
  }

  private static List<String[]> lines(String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(CdnowTest.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
