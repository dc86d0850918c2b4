package io.periplus.models.linkage;

import io.periplus.config.Journey;
import io.periplus.models.linkage.moments.Counts;
import io.periplus.stats.Interval;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.Percentiles;
import io.periplus.stats.effect.Interactive;
import io.periplus.stats.effect.Sensitivity;
import io.periplus.stats.effect.ShardScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * A judged effect as a row of {@link LinkageEffects}: in money where its grade has earned it, else
 * in deviations of the outcome.
 */
final class EffectRow {
  private final Panel panel;
  private final Group group;
  private final Group.Effect effect;
  private final Journey.Component component;
  private final String outcome;
  private final @Nullable Worth worth;

  private EffectRow(
      Panel panel,
      Group group,
      Group.Effect effect,
      Journey.Component component,
      @Nullable Worth worth) {
    this.panel = panel;
    this.group = group;
    this.effect = effect;
    this.component = component;
    this.outcome = panel.layout().outcomes().get(effect.outcome());
    this.worth = worth;
  }

  static Row of(
      String runId,
      Panel panel,
      Group group,
      Group.Effect effect,
      Journey.Component component,
      @Nullable Worth worth,
      JointReplicates worlds,
      double confidence,
      @Nullable Double q) {
    EffectRow row = new EffectRow(panel, group, effect, component, worth);
    return effect.judgement().isPresent()
        ? row.told(runId, effect.judgement().get(), worlds, confidence, q)
        : refused(
            runId, outcomeOf(panel, effect), group.segment(), panel, component, effect.refused());
  }

  private static String outcomeOf(Panel panel, Group.Effect effect) {
    return panel.layout().outcomes().get(effect.outcome());
  }

  /** A row without a number, with its reason. */
  static Row refused(
      String runId,
      String outcome,
      String segment,
      Panel panel,
      Journey.Component component,
      String reason) {
    Object[] cells = new Object[LinkageEffects.TABLE.columns().size()];
    cells[0] = runId;
    cells[1] = component.code();
    cells[2] = outcome;
    cells[3] = segment;
    cells[4] = panel.horizon();
    cells[5] = component.unitChange();
    cells[10] = "association";
    cells[17] = reason;
    return RowFactory.create(cells);
  }

  private Row told(
      String runId,
      Judgement judgement,
      JointReplicates worlds,
      double confidence,
      @Nullable Double q) {
    boolean isRefuted = judgement.grade().equals("D");
    double deviation = panel.look().deviations().get(effect.outcome());
    String unit = unit(outcome, isRefuted);
    double scale = component.unitChange() / (unit.equals("standardised") ? deviation : 1);
    ShardScore score = judgement.score();
    double outcomeScale = unit.equals("standardised") ? 1 / deviation : 1;
    double[] replicates = score.replicates(worlds);
    Interval interval = Percentiles.of(replicates).middle(confidence).scaled(scale);
    Counts.OfComponent who = group.counts().of().get(effect.component());
    FirstLook.Levels levels = panel.look().levels().get(effect.component());
    Finding.Strength strength = effect.finding().orElseThrow().strength();
    double estimate = score.estimate() * scale;
    OptionalDouble bias = strength.benchmarkBias();
    boolean isWorth = worth != null && !isRefuted;
    Interval amount = isWorth ? amounts(worth, replicates, confidence) : null;
    return RowFactory.create(
        runId,
        component.code(),
        outcome,
        group.segment(),
        panel.horizon(),
        component.unitChange(),
        estimate,
        interval.low(),
        interval.high(),
        unit,
        judgement.method(),
        who.exposed(),
        group.counts().rows() - who.exposed(),
        effect.overlap().map(Interactive::effectiveRows).orElse(null),
        effect.overlap().map(Interactive::overlapShare).orElse(null),
        judgement.grade(),
        judgement.reason().isEmpty() ? null : judgement.reason(),
        null,
        score.standardError() * Math.abs(scale),
        who.customers(),
        levels.mean().orElse(null),
        levels.p01().orElse(null),
        levels.p99().orElse(null),
        value(judgement.tests().placebo()),
        value(judgement.tests().stranger()),
        value(judgement.tests().permuted()),
        value(judgement.tests().lead()),
        value(judgement.tests().halves()),
        value(strength.robustness()),
        eValue(score.estimate()),
        bias.isPresent() ? estimate - bias.getAsDouble() * Math.abs(scale) : null,
        bias.isPresent() ? estimate + bias.getAsDouble() * Math.abs(scale) : null,
        judgement.second().map(s -> s.estimate() * scale).orElse(null),
        effect.finding().orElseThrow().capped().map(s -> s.estimate() * scale).orElse(null),
        effect.overlap().map(o -> o.ate() * outcomeScale).orElse(null),
        score.influenceOfFew(),
        q,
        isWorth ? money(worth.ofAYear(outcome, score.estimate())) : null,
        amount == null ? null : money(amount.low()),
        amount == null ? null : money(amount.high()));
  }

  /** Unit of an effect: an association of money stands in deviations. */
  static String unit(String outcome, boolean isRefuted) {
    if (outcome.equals("retention")) {
      return "share";
    }
    if (!Worth.isMoney(outcome)) {
      return "points";
    }
    return isRefuted ? "standardised" : "money";
  }

  private Interval amounts(Worth worth, double[] replicates, double confidence) {
    double[] amounts = new double[replicates.length];
    for (int b = 0; b < amounts.length; b++) {
      amounts[b] = worth.ofAYear(outcome, replicates[b]);
    }
    return Percentiles.of(amounts).middle(confidence);
  }

  /** Of retention: the ratio of shares who come back with one unit more and without. */
  private @Nullable Double eValue(double perUnit) {
    double base = panel.look().means().get(effect.outcome());
    double moved = base + perUnit * component.unitChange();
    return outcome.equals("retention") && base > 0 && moved > 0
        ? Sensitivity.eValue(moved / base)
        : null;
  }

  /** Money to the cent's hundredth; a modelled figure enters money here and nowhere else. */
  static BigDecimal money(double amount) {
    return BigDecimal.valueOf(amount).setScale(4, RoundingMode.HALF_EVEN);
  }

  static @Nullable Double value(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
