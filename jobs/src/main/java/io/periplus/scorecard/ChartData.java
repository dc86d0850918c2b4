package io.periplus.scorecard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What the charts draw, as one JSON text that cannot end the script block it stands in. */
final class ChartData {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ChartData() {}

  static String json(Scorecard card) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kpis", card.kpis().stream().map(kpi -> kpi(kpi, card.currency())).toList());
    data.put("drivers", card.drivers().stream().map(d -> driver(d, card.currency())).toList());
    data.put(
        "outcomes", OutcomeGroup.of(card).stream().map(g -> outcome(g, card.currency())).toList());
    data.put(
        "ledger", card.reconciliation().stream().map(r -> ledger(r, card.currency())).toList());
    try {
      return JSON.writeValueAsString(data)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Maps, lists, texts and numbers are always JSON", e);
    }
  }

  private static Map<String, Object> kpi(Kpi kpi, String currency) {
    String unit = kpi.now().unit();
    List<Map<String, Object>> points =
        kpi.series().stream()
            .map(
                point -> {
                  Map<String, Object> drawn = new LinkedHashMap<>();
                  drawn.put("x", Figures.month(point.period()));
                  number(drawn, "y", point.value());
                  number(drawn, "low", point.low());
                  number(drawn, "high", point.high());
                  drawn.put("text", Figures.level(point.value(), unit, currency));
                  drawn.put(
                      "interval", Figures.interval(point.low(), point.high(), unit, currency));
                  return drawn;
                })
            .toList();
    Map<String, Object> drawn = new LinkedHashMap<>();
    drawn.put("label", kpi.label());
    number(drawn, "target", kpi.target());
    drawn.put("points", points);
    return drawn;
  }

  private static Map<String, Object> driver(Scorecard.Driver driver, String currency) {
    Map<String, Object> drawn = estimate(driver.component(), driver.share(), currency);
    number(drawn, "x", driver.isOnMap() ? driver.performance() : OptionalDouble.empty());
    drawn.put("rank", driver.rank());
    drawn.put("where", driver.touchpoint());
    drawn.put("performance", Figures.level(driver.performance(), "share", currency));
    drawn.put("quadrant", driver.quadrant());
    drawn.put("isThin", driver.isThin());
    drawn.put("text", Figures.level(driver.share().value(), driver.share().unit(), currency));
    return drawn;
  }

  private static Map<String, Object> outcome(OutcomeGroup group, String currency) {
    List<Map<String, Object>> rows =
        group.drawn().stream()
            .map(
                row -> {
                  Estimate effect = row.effect();
                  Map<String, Object> drawn = estimate(row.component(), effect, currency);
                  drawn.put("where", row.touchpoint());
                  drawn.put(
                      "text",
                      Figures.signed(effect.value().orElseThrow(), effect.unit(), currency));
                  return drawn;
                })
            .toList();
    return Map.of("isShare", group.unit().equals("share"), "rows", rows);
  }

  private static Map<String, Object> estimate(String label, Estimate estimate, String currency) {
    Map<String, Object> drawn = new LinkedHashMap<>();
    drawn.put("label", label);
    number(drawn, "value", estimate.value());
    number(drawn, "low", estimate.low());
    number(drawn, "high", estimate.high());
    drawn.put("interval", Figures.interval(estimate, currency));
    drawn.put("n", Words.n(estimate));
    drawn.put("method", Words.method(estimate));
    drawn.put("grade", estimate.grade().badge());
    return drawn;
  }

  private static Map<String, Object> ledger(Scorecard.Reconciliation row, String currency) {
    return Map.of(
        "label", row.type(),
        "side", row.side(),
        "period", row.period(),
        "percents",
            List.of(
                row.percent(row.attributed()),
                row.percent(row.idle()),
                row.percent(row.noDriver()),
                row.percent(row.residual())),
        "amounts",
            List.of(
                Figures.money(row.attributed(), currency),
                Figures.money(row.idle(), currency),
                Figures.money(row.noDriver(), currency),
                Figures.money(row.residual(), currency)));
  }

  /** An absent number is left out, so that nothing is drawn for it. */
  private static void number(Map<String, Object> drawn, String name, OptionalDouble value) {
    value.ifPresent(number -> drawn.put(name, number));
  }
}
