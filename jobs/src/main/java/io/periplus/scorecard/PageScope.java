package io.periplus.scorecard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of the page, by the names that its template uses. */
final class PageScope {
  private PageScope() {}

  static Map<String, Object> of(Scorecard card) {
    Map<String, Object> scope = new HashMap<>();
    masthead(card, scope);
    absences(scope);
    KpiScope kpis = new KpiScope(card);
    scope.put("kpis", kpis.cards());
    kpis.months().ifPresent(months -> scope.put("months", months));
    EffectScope effects = new EffectScope(card);
    scope.put("driven", Words.driven(card));
    if (!card.drivers().isEmpty()) {
      scope.put("drivers", effects.drivers());
    }
    scope.put("hasLinkage", !card.linkage().isEmpty());
    scope.put("grades", EffectScope.grades());
    scope.put("outcomes", effects.outcomes());
    ledger(card).ifPresent(ledger -> scope.put("ledger", ledger));
    scope.put("models", card.models().stream().map(model -> model(model, card)).toList());
    scope.put("off", card.switchedOff().stream().map(PageScope::off).toList());
    data(card.data(), scope);
    scope.put("hasNext", !card.next().isEmpty());
    scope.put("next", card.next());
    return scope;
  }

  private static void masthead(Scorecard card, Map<String, Object> scope) {
    boolean isBroken = card.reconciliation().stream().anyMatch(row -> !row.isWithinTolerance());
    String agreeing = isBroken ? "differ beyond the tolerance" : "agree within the tolerance";
    scope.put("company", card.company());
    scope.put("currency", card.currency());
    scope.put("day", Figures.day(card.businessDate()));
    scope.put("release", card.releaseId());
    scope.put("verdict", card.verdict());
    scope.put("books", card.reconciliation().isEmpty() ? "not delivered" : agreeing);
    scope.put("booksTone", isBroken ? "bad" : "good");
    boolean isBalanced = Words.isBalanced(card.data());
    scope.put("balance", isBalanced ? "all of them" : "not all: see what came in");
    scope.put("balanceTone", isBalanced ? "good" : "bad");
  }

  private static void absences(Map<String, Object> scope) {
    scope.put("noKpi", Words.NO_KPI);
    scope.put("noDriver", Words.NO_DRIVER);
    scope.put("noEffect", Words.NO_EFFECT);
    scope.put("noLedger", Words.NO_LEDGER);
    scope.put("noModel", Words.NO_MODEL);
    scope.put("noneOff", Words.NONE_OFF);
    scope.put("noneAside", Words.NONE_ASIDE);
  }

  private static Optional<Map<String, Object>> ledger(Scorecard card) {
    if (card.reconciliation().isEmpty()) {
      return Optional.empty();
    }
    String told = "Parts of the ledger by side and type. The table below gives every amount.";
    List<Map<String, Object>> rows =
        card.reconciliation().stream().map(row -> books(row, card.currency())).toList();
    return Optional.of(Map.of("told", told, "rows", rows));
  }

  private static Map<String, Object> books(Scorecard.Reconciliation row, String currency) {
    return Map.ofEntries(
        Map.entry("side", row.side()),
        Map.entry("type", row.type()),
        Map.entry("period", row.period()),
        Map.entry("ledger", Figures.money(row.ledger(), currency)),
        Map.entry("attributed", Figures.cents(row.attributed())),
        Map.entry("idle", Figures.cents(row.idle())),
        Map.entry("noDriver", Figures.cents(row.noDriver())),
        Map.entry("residual", Figures.cents(row.residual())),
        Map.entry("percent", Figures.percent(row.percent(row.residual()))),
        Map.entry("verdict", row.isWithinTolerance() ? "within tolerance" : "outside tolerance"),
        Map.entry("tone", row.isWithinTolerance() ? "good" : "bad"));
  }

  private static Map<String, Object> model(Scorecard.Model model, Scorecard card) {
    Estimate quality = model.quality();
    String measured =
        "%s %s, 95 %% interval %s, n %s, %s"
            .formatted(
                Words.capitalised(model.qualityName()),
                Figures.level(quality.value(), quality.unit(), card.currency()),
                Figures.interval(quality, card.currency()),
                Words.n(quality),
                Words.method(quality));
    return Map.of(
        "name",
        model.name(),
        "state",
        model.state(),
        "tone",
        model.isRefused() ? "warn" : "good",
        "told",
        model.isRefused() ? model.refusedReason() : measured);
  }

  private static Map<String, Object> off(Scorecard.SwitchedOff off) {
    return Map.of("missing", off.missing(), "consequence", off.consequence());
  }

  private static void data(Scorecard.Data data, Map<String, Object> scope) {
    scope.put("landed", Figures.count(data.landed()));
    scope.put("accepted", Figures.count(data.accepted()));
    scope.put("setAside", Figures.count(data.setAside()));
    scope.put("repeats", Figures.count(data.repeats()));
    scope.put("difference", Words.capitalised(Words.difference(data)) + ".");
    scope.put("hasReasons", !data.quarantined().isEmpty());
    scope.put(
        "reasons",
        data.quarantined().stream()
            .map(row -> Map.of("reason", row.reason(), "rows", Figures.count(row.rows())))
            .toList());
  }
}
