package io.periplus.sample;

import io.periplus.sample.SampleOracleTest.Fit;
import io.periplus.stats.ClusterErrors;
import io.periplus.stats.LeastSquares;
import io.periplus.stats.ShardGrams;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The hidden occasions of a company, by kind: each a row of numbers by name. */
record Occasions(Map<String, List<Map<String, Double>>> byKind) {
  private static final int SHARDS = 200;

  static Occasions of(Path company) {
    Map<String, Double> activity = new HashMap<>();
    for (Map<String, String> row : Delivered.rows(company.resolve("hidden-customers.csv"))) {
      activity.put(row.get("customer"), Double.valueOf(row.get("activity")));
    }
    Map<String, List<Map<String, Double>>> byKind = new HashMap<>();
    for (Map<String, String> row : Delivered.rows(company.resolve("hidden-occasions.csv"))) {
      Map<String, Double> facts = facts(row);
      double a = activity.getOrDefault(row.get("customer"), 0.0);
      facts.put("activity", a);
      facts.put("activity2", a * a);
      facts.put("activity3", a * a * a);
      byKind.computeIfAbsent(row.get("kind"), kind -> new ArrayList<>()).add(facts);
    }
    byKind.put("customer", customers(byKind.getOrDefault("order", List.of())));
    return new Occasions(byKind);
  }

  /** How many orders each customer placed, and how many questions about them were left open. */
  private static List<Map<String, Double>> customers(List<Map<String, Double>> orders) {
    Map<Double, Map<String, Double>> customers = new TreeMap<>();
    for (Map<String, Double> order : orders) {
      Map<String, Double> one =
          customers.computeIfAbsent(
              order.get("customer"), id -> new HashMap<>(Map.of("customer", id)));
      one.merge("orders", 1.0, Double::sum);
      one.merge("open", order.get("open"), Double::sum);
    }
    return List.copyOf(customers.values());
  }

  private static Map<String, Double> facts(Map<String, String> row) {
    Map<String, Double> facts = new HashMap<>();
    facts.put("customer", Double.valueOf(row.get("customer")));
    facts.put("latent", Double.valueOf(row.get("latent")));
    facts.put("mood", Double.valueOf(row.get("mood")));
    facts.put("before", Double.valueOf(row.get("mood")));
    for (String fact : row.get("facts").split(" ", -1)) {
      String[] parts = fact.split("=", -1);
      facts.put(parts[0], Double.valueOf(parts[1]));
    }
    return facts;
  }

  /** Least squares of an outcome, with errors that let a customer's rows move together. */
  Fit fit(String kind, String outcome, List<String> predictors) {
    List<String> columns = new ArrayList<>(predictors);
    columns.add(outcome);
    ShardGrams.Sum sum = ShardGrams.over(columns, SHARDS);
    for (Map<String, Double> row : byKind.get(kind)) {
      double[] values = columns.stream().mapToDouble(name -> row.getOrDefault(name, 0.0)).toArray();
      sum.add((int) (row.get("customer") % SHARDS), values, 1);
    }
    ShardGrams grams = sum.grams();
    LeastSquares fit = LeastSquares.fit(grams.total(), outcome, predictors);
    ClusterErrors errors = ClusterErrors.sandwich(grams, fit);
    Map<String, double[]> found = new LinkedHashMap<>();
    fit.coefficients()
        .forEach(
            (name, value) ->
                found.put(name, new double[] {value, errors.coefficients().get(name)}));
    return new Fit(found);
  }
}
