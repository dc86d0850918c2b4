package io.periplus.models.churn;

import io.periplus.config.Company;
import io.periplus.config.Label;
import io.periplus.models.learn.Boosted;
import io.periplus.models.learn.Logistic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody must know who is about to rely on a model: made from what the code declares, so
 * that it cannot say otherwise. How good the model is tonight stands in {@code
 * gold.fact_model_quality}.
 *
 * @param code of the model in {@code dim_model_run}
 * @param title its name
 * @param facts what it answers, learns from, is judged by and refuses, in order
 * @param reasons in which words it gives its reasons: label, and the features behind it
 */
public record ModelCard(
    String code, String title, Map<String, String> facts, Map<Label, List<String>> reasons) {

  /** The cards of a company's models of leaving and of value. */
  public static List<ModelCard> of(Company company) {
    int horizon = company.windows().churnHorizon();
    return List.of(churn(company, horizon), contract(company, horizon), value(company), uplift());
  }

  private static ModelCard churn(Company company, int horizon) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(
        "Answers", "Will a customer who bought lately buy nothing for %d days?".formatted(horizon));
    facts.put(
        "Learns from", "looks at active customers at up to six month ends whose outcome is known");
    facts.put("Models", contestants());
    facts.put(
        "Judged on", "the newest month end whose horizon is over, later than all it learnt from");
    facts.put("Refuses", refusals(company));
    facts.put("Not for", "deciding whom a treatment moves, or what causes leaving");
    return new ModelCard(
        Buyers.CODE,
        "Leaving without a contract",
        facts,
        reasons(Features.ofBuyers(company.journey().components())));
  }

  private static ModelCard contract(Company company, int horizon) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(
        "Answers",
        "In which month will a contract end, of which cause, and within %d days?"
            .formatted(horizon));
    facts.put("Learns from", "months of contracts that might have ended in them, nine of them");
    facts.put("Models", contestants());
    facts.put("Judged on", "the last three months");
    facts.put("Refuses", refusals(company));
    facts.put(
        "Not for", "deciding whom a treatment moves; causes are what leavers and payments said");
    return new ModelCard(
        Contracts.CODE,
        "Ending a contract",
        facts,
        reasons(Features.ofContracts(company.journey().components())));
  }

  private static ModelCard value(Company company) {
    var churn = company.models().churn();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(
        "Answers",
        "What margin will a customer bring in %d months, at %.0f %% a year?"
            .formatted(churn.valueMonths(), 100 * churn.discountRate()));
    facts.put(
        "Learns from", "days of buying of at most about 20,000 customers, by the hash of their id");
    facts.put(
        "Models", "BG/NBD for how often, gamma-gamma for how much; contracts by their hazard");
    facts.put("Judged on", "the last horizon, held back, beside a rule of thumb");
    facts.put("Refuses", "when too few came back, and when it misses more than the rule of thumb");
    facts.put("Not for", "calling a customer safe who never came back");
    return new ModelCard(Values.CODE, "What customers are worth", facts, Map.of());
  }

  private static ModelCard uplift() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Answers", "Whom does a treatment move, and what does it earn?");
    facts.put("Learns from", "customers drawn by chance into a treated arm and a hold-out");
    facts.put("Models", "R-learner on bent columns, out of fold by customer");
    facts.put("Judged on", "the profit of each tenth, measured by the arms; Qini");
    facts.put(
        "Refuses",
        "without a hold-out, with fewer than 200 in an arm, or when the arms are not as large as"
            + " the draw says");
    facts.put("Not for", "customers unlike those who were drawn");
    return new ModelCard(Treatments.CODE, "Whom to treat", facts, Map.of());
  }

  private static String contestants() {
    return ("logistic regression (penalty %s) and %d boosted trees (rate %s, depth %d); the simpler"
            + " one unless the other surely earns more")
        .formatted(
            Logistic.USUAL.penalty(),
            Boosted.USUAL.rounds(),
            Boosted.USUAL.rate(),
            Boosted.USUAL.depth());
  }

  private static String refusals(Company company) {
    return ("a history too short, fewer than %,d who leave or stay, a column that knows the future,"
            + " a ranking no better than guessing")
        .formatted(company.models().minChurnEvents());
  }

  private static Map<Label, List<String>> reasons(Features features) {
    Map<Label, List<String>> reasons = new LinkedHashMap<>();
    features
        .reasons()
        .forEach(
            (name, reason) ->
                reasons.computeIfAbsent(reason.label(), l -> new ArrayList<>()).add(name));
    return reasons;
  }
}
