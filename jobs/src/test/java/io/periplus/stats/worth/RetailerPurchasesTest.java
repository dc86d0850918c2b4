package io.periplus.stats.worth;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.periplus.stats.Predictions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A published retailer's year, where it is at hand: CHURN_DATA names it. */
@Tag("real")
class RetailerPurchasesTest {
  private static final Path HOME = Path.of(System.getProperty("periplus.home", "."));
  private static final LocalDate LAST = LocalDate.of(2011, 12, 9);
  private static final LocalDate HELD = LAST.minusDays(90);

  private record Customer(History history, int later) {
    boolean isRecent() {
      return history.watched() - history.last() <= 13;
    }

    /** The rule of thumb: who bought in the last quarter goes on as often as so far. */
    double asBefore(double weeks) {
      return isRecent() ? (history.repeats() + 1) / (history.watched() + 1) * weeks : 0;
    }
  }

  @Test
  void whoStillBuysIsForetoldBetterThanByRecency() throws IOException {
    List<Customer> customers = customers();
    BgNbd fit = BgNbd.fit(customers.stream().map(Customer::history).toList());
    double weeks = 90 / 7.0;
    double[] chance = customers.stream().mapToDouble(c -> fit.buys(c.history(), weeks)).toArray();
    boolean[] came = new boolean[chance.length];
    double error = 0;
    double naive = 0;
    for (int i = 0; i < came.length; i++) {
      Customer c = customers.get(i);
      came[i] = c.later() > 0;
      error += Math.abs(fit.expected(c.history(), weeks) - c.later());
      naive += Math.abs(c.asBefore(weeks) - c.later());
    }
    Predictions model = Predictions.of(chance, came);
    Predictions ruleOfThumb =
        Predictions.of(customers.stream().mapToDouble(c -> recency(c, customers)).toArray(), came);
    String told =
        "%d customers; Brier %.4f, by recency %.4f; AUC %.3f and %.3f; ECE10 %.3f; missed %.3f, %.3f"
            .formatted(
                customers.size(),
                model.brier(),
                ruleOfThumb.brier(),
                model.auc().orElseThrow(),
                ruleOfThumb.auc().orElseThrow(),
                model.calibrationError(10),
                error / came.length,
                naive / came.length);
    System.out.println(told);
    assertTrue(model.brier() < ruleOfThumb.brier(), told);
    assertTrue(model.auc().orElseThrow() > ruleOfThumb.auc().orElseThrow() + 0.02, told);
    assertTrue(error < naive, told);
    // The held-back quarter holds Christmas, of which a year without another one says nothing.
    assertTrue(model.calibrationError(10) < 0.12, told);
  }

  /** How many of those who were as recent came: a rule that has seen the answer. */
  private static double recency(Customer like, List<Customer> all) {
    long same = all.stream().filter(c -> c.isRecent() == like.isRecent()).count();
    long back = all.stream().filter(c -> c.isRecent() == like.isRecent() && c.later() > 0).count();
    return (double) back / same;
  }

  private static List<Customer> customers() throws IOException {
    String named = System.getenv("CHURN_DATA");
    Path data = named == null ? HOME.resolve("../shared/data").normalize() : Path.of(named);
    Path folder = data.resolve("online_retail");
    assumeTrue(Files.isDirectory(folder), folder + " is not here: set CHURN_DATA to check it");
    Map<String, TreeSet<LocalDate>> days = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        LocalDate day = LocalDate.parse(file.getFileName().toString().substring(0, 10));
        for (String line : Files.readAllLines(file)) {
          // The customer is the last but one; nothing behind the description is quoted.
          String[] cells = line.split(",", -1);
          String customer = cells.length < 8 ? "" : cells[cells.length - 2];
          if (!line.startsWith("C") && !customer.isEmpty() && !customer.equals("CustomerID")) {
            days.computeIfAbsent(customer, c -> new TreeSet<>()).add(day);
          }
        }
      }
    }
    List<Customer> customers = new ArrayList<>();
    for (TreeSet<LocalDate> bought : days.values()) {
      TreeSet<LocalDate> before = new TreeSet<>(bought.headSet(HELD, true));
      if (!before.isEmpty()) {
        double last = weeks(before.first(), before.last());
        double watched = Math.max(Math.max(1, last), weeks(before.first(), HELD));
        int repeats = before.size() - 1;
        customers.add(
            new Customer(
                new History(repeats, repeats == 0 ? 0 : Math.max(1, last), watched, 1),
                bought.size() - before.size()));
      }
    }
    return customers;
  }

  private static double weeks(LocalDate from, LocalDate to) {
    return Math.rint(ChronoUnit.DAYS.between(from, to) / 7.0);
  }
}
