package io.periplus.models.linkage;

import io.periplus.stats.Interval;
import io.periplus.stats.Percentiles;
import io.periplus.stats.effect.ResponseCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Points of a response as rows of {@link LinkageCurves}. */
final class CurveRow {
  private CurveRow() {}

  /** The responses of all customers. */
  static List<Row> of(String runId, Panel panel, double width) {
    List<Row> rows = new ArrayList<>();
    if (!panel.groups().isEmpty()) {
      Group all = panel.groups().get(0);
      for (Group.Effect effect : all.effects()) {
        ResponseCurve curve = panel.curves().get(List.of(effect.component(), effect.outcome()));
        // What never moves responds to nothing.
        if (curve != null && panel.look().deviations().get(effect.outcome()) > 0) {
          rows.addAll(of(runId, panel, all, effect, curve, width));
        }
      }
    }
    return rows;
  }

  /** At each bend and each end of what was observed; beyond it nothing is said. */
  static List<Row> of(
      String runId,
      Panel panel,
      Group all,
      Group.Effect effect,
      ResponseCurve curve,
      double width) {
    FirstLook.Levels levels = panel.look().levels().get(effect.component());
    TreeSet<Double> doses = new TreeSet<>(levels.bends());
    levels.p01().ifPresent(doses::add);
    levels.p99().ifPresent(doses::add);
    String outcome = panel.layout().outcomes().get(effect.outcome());
    String grade = effect.judgement().map(Judgement::grade).orElse("D");
    String unit = EffectRow.unit(outcome, grade.equals("D"));
    double scale =
        unit.equals("standardised") ? 1 / panel.look().deviations().get(effect.outcome()) : 1;
    long exposed = all.counts().of().get(effect.component()).exposed();
    List<Row> rows = new ArrayList<>();
    for (double dose : doses) {
      Interval interval = Percentiles.of(curve.replicatesAt(dose)).middle(width).scaled(scale);
      rows.add(
          RowFactory.create(
              runId,
              panel.layout().components().get(effect.component()),
              outcome,
              all.segment(),
              dose,
              exposed,
              true,
              curve.at(dose) * scale,
              interval.low(),
              interval.high(),
              unit,
              "monotone_pieces",
              grade));
    }
    return rows;
  }
}
