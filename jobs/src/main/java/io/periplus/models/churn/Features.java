package io.periplus.models.churn;

import io.periplus.config.Journey;
import io.periplus.config.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What the models look at, and in which words it is told: each feature belongs to a reason, a
 * component of the journey or a side of the customer himself.
 *
 * @param reasons of every feature, by its name, in the order in which models read them
 */
record Features(Map<String, Reason> reasons) {

  /**
   * Why a model says what it says: its features taken together.
   *
   * @param code a component of the journey, or a side of the customer
   * @param isComponent whether it is a component
   */
  record Reason(String code, boolean isComponent, Label label) {
    private static Reason side(String code, String en, String es, String pt) {
      return new Reason(code, false, new Label(en, es, pt));
    }
  }

  private static final Reason SILENCE =
      Reason.side(
          "silence",
          "Time since the last order",
          "Tiempo desde el último pedido",
          "Tempo desde o último pedido");
  private static final Reason HABIT =
      Reason.side(
          "habit", "How often he orders", "Con qué frecuencia pide", "Com que frequência pede");
  private static final Reason VALUE =
      Reason.side("value", "What he spends", "Lo que gasta", "O que gasta");
  private static final Reason TENURE =
      Reason.side(
          "tenure", "How long he is a customer", "Antigüedad como cliente", "Tempo como cliente");
  private static final Reason CONTACTS =
      Reason.side(
          "contacts",
          "Contacts and how they went",
          "Contactos y cómo fueron",
          "Contatos e como foram");
  private static final Reason ANSWERS =
      Reason.side(
          "answers",
          "What he said in surveys",
          "Lo que dijo en encuestas",
          "O que disse em pesquisas");
  private static final Reason CONTRACT =
      Reason.side(
          "contract", "Terms of the contract", "Condiciones del contrato", "Condições do contrato");
  private static final Reason PAYMENT =
      Reason.side("payment", "Failed payments", "Pagos fallidos", "Pagamentos recusados");
  private static final Reason PRICE =
      Reason.side("price", "A higher price", "Un precio mayor", "Um preço maior");

  Features {
    reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
  }

  /** Of customers who are free to buy or not. */
  static Features ofBuyers(List<Journey.Component> components) {
    Map<String, Reason> all = new LinkedHashMap<>();
    all.put("recency_days", SILENCE);
    all.put("frequency_log", HABIT);
    all.put("orders_3m", HABIT);
    all.put("monetary_log", VALUE);
    all.put("tenure_months", TENURE);
    addLived(all, components);
    return new Features(all);
  }

  /** Of customers with a contract. */
  static Features ofContracts(List<Journey.Component> components) {
    Map<String, Reason> all = new LinkedHashMap<>();
    all.put("age_log", TENURE);
    all.put("age_years", TENURE);
    all.put("is_yearly", CONTRACT);
    all.put("payments_failed_3m", PAYMENT);
    all.put("price_raised_3m", PRICE);
    all.put("orders_3m", HABIT);
    all.put("recency_days", SILENCE);
    addLived(all, components);
    return new Features(all);
  }

  private static void addLived(Map<String, Reason> all, List<Journey.Component> components) {
    all.put("contacts_3m", CONTACTS);
    all.put("transfers_3m", CONTACTS);
    all.put("abandoned_3m", CONTACTS);
    for (Journey.Component c : components) {
      Reason reason = new Reason(c.code(), true, c.label());
      all.put(c.code() + "_count_3m", reason);
      all.put(c.code() + "_level_3m", reason);
    }
    for (String metric : List.of("csat", "nps")) {
      all.put(metric + "_answered_6m", ANSWERS);
      all.put(metric + "_mean_6m", ANSWERS);
    }
  }

  /** Names of the features, in order. */
  List<String> names() {
    return List.copyOf(reasons.keySet());
  }

  /** The same without the features that are not among these. */
  Features only(List<String> kept) {
    Map<String, Reason> fewer = new LinkedHashMap<>();
    kept.forEach(name -> fewer.put(name, reasons.get(name)));
    return new Features(fewer);
  }

  /** The reasons, each once, in order. */
  List<Reason> grouped() {
    return new ArrayList<>(new LinkedHashSet<>(reasons.values()));
  }

  /** Parts of the features added up by reason, in the order of {@link #grouped}. */
  double[] grouped(double[] parts) {
    List<Reason> groups = grouped();
    double[] sums = new double[groups.size()];
    int at = 0;
    for (Reason reason : reasons.values()) {
      sums[groups.indexOf(reason)] += parts[at++];
    }
    return sums;
  }
}
