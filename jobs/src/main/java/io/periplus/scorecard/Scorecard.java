package io.periplus.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a board reads of one release.
 *
 * <p>An association in money cannot stand in it: the numbers of such a row, and a sentence that
 * names an amount, are taken out when the record is made.
 *
 * @param company title of the company
 * @param currency ISO code of the group currency, in which every amount is
 * @param businessDate day that the night closed
 * @param verdict the page in one or two sentences
 * @param drivers what moves the score, strongest first
 * @param linkage what each piece of the journey does, strongest first within an outcome
 * @param reconciliation the books against the figures, one row a side and type
 * @param switchedOff what a missing input costs
 * @param next commands or steps to try, most useful first
 */
public record Scorecard(
    String company,
    String currency,
    LocalDate businessDate,
    String releaseId,
    String verdict,
    List<Kpi> kpis,
    List<Driver> drivers,
    List<LinkageRow> linkage,
    List<Reconciliation> reconciliation,
    List<Model> models,
    Data data,
    List<SwitchedOff> switchedOff,
    List<String> next) {

  public Scorecard {
    kpis = kpis.stream().map(Kpi::earned).toList();
    drivers = List.copyOf(drivers);
    linkage = linkage.stream().map(row -> row.earned(currency)).toList();
    reconciliation = List.copyOf(reconciliation);
    models = List.copyOf(models);
    switchedOff = List.copyOf(switchedOff);
    next = List.copyOf(next);
  }

  /**
   * A component of the journey on the importance-performance map.
   *
   * @param outcome label of the score that it explains
   * @param share its fair part of the explained variation, 0 to 1, with interval; never money
   * @param performance how often it goes well today, 0 to 1; empty where levels do not compare
   * @param rank place by importance, from 1
   * @param quadrant fix, keep, watch or leave; empty where it has no place on the map
   * @param isThin too few answers for an interval
   */
  public record Driver(
      String component,
      String touchpoint,
      String outcome,
      Estimate share,
      OptionalDouble performance,
      int rank,
      String quadrant,
      boolean isThin) {

    boolean isOnMap() {
      return share.value().isPresent()
          && performance.isPresent()
          && performance.getAsDouble() >= 0
          && performance.getAsDouble() <= 1;
    }
  }

  /**
   * The effect of one component on one outcome.
   *
   * @param refusedReason why there is no number; empty when there is one
   * @param sentence the row in words; empty lets the scorecard word it from the grade
   */
  public record LinkageRow(
      String component,
      String touchpoint,
      String outcome,
      Estimate effect,
      String refusedReason,
      String sentence) {

    LinkageRow earned(String currency) {
      Estimate shown = effect.earned();
      String reason =
          effect.isUnearnedMoney() && refusedReason.isEmpty()
              ? "an association is never stated in money"
              : refusedReason;
      boolean isKept =
          !sentence.isBlank()
              && !effect.isUnearnedMoney()
              && !(effect.grade() == Grade.D && Sentences.namesMoney(sentence, currency));
      LinkageRow row = new LinkageRow(component, touchpoint, outcome, shown, reason, sentence);
      return isKept
          ? row
          : new LinkageRow(component, touchpoint, outcome, shown, reason, Sentences.of(row));
    }
  }

  /**
   * The books against the figures: ledger = attributed + idle + no driver + residual.
   *
   * @param side cost or revenue
   * @param type cost or revenue type of the books
   * @param period what the row sums over: a month, or {@code total}
   * @param isWithinTolerance whether the residual is small enough to publish
   */
  public record Reconciliation(
      String side,
      String type,
      String period,
      BigDecimal ledger,
      BigDecimal attributed,
      BigDecimal idle,
      BigDecimal noDriver,
      BigDecimal residual,
      boolean isWithinTolerance) {

    /** A part of the ledger amount, in per cent; 0 where the books are empty. */
    double percent(BigDecimal part) {
      return ledger.signum() == 0 ? 0 : 100 * part.doubleValue() / ledger.doubleValue();
    }
  }

  /**
   * A model of the night.
   *
   * @param state challenger, champion, refused or retired
   * @param qualityName what the quality measures: auc, r2, calibration slope, ...
   * @param refusedReason why it publishes nothing; empty when it does
   */
  public record Model(
      String name, String state, String qualityName, Estimate quality, String refusedReason) {

    boolean isRefused() {
      return !refusedReason.isBlank();
    }
  }

  /** What came in: landed = accepted + set aside + repeats, in rows and in money. */
  public record Data(
      long landed,
      long accepted,
      long repeats,
      List<Quarantined> quarantined,
      List<MoneyDifference> moneyDifferences) {

    public Data {
      quarantined = List.copyOf(quarantined);
      moneyDifferences = List.copyOf(moneyDifferences);
    }

    long setAside() {
      return quarantined.stream().mapToLong(Quarantined::rows).sum();
    }

    /** Rows that nobody can account for; 0 on a sound night. */
    long rowDifference() {
      return landed - accepted - repeats - setAside();
    }
  }

  /** Rows set aside for one reason code. */
  public record Quarantined(String reason, long rows) {}

  /** Money landed less money accounted for, in one currency; 0 on a sound night. */
  public record MoneyDifference(String currency, BigDecimal amount) {}

  /** A landing table, or group of them, that the company does not deliver, and what that costs. */
  public record SwitchedOff(String missing, String consequence) {}
}
