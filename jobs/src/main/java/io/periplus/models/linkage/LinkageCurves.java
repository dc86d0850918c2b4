package io.periplus.models.linkage;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.models.ModelRuns;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;

/** How an outcome answers to the level of a component: the second transfer against the first. */
public final class LinkageCurves {
  public static final Field DOSE =
      required("dose", Types.DOUBLE, "Level of the component, in its unit.");

  public static final Table TABLE =
      Table.in(Layer.MODELS, "response_curve")
          .oneRowPer(
              "component x outcome x segment x dose",
              LinkageEffects.COMPONENT_CODE,
              LinkageEffects.OUTCOME_CODE,
              LinkageEffects.SEGMENT_CODE,
              DOSE)
          .columns(
              ModelRuns.MODEL_RUN_ID,
              LinkageEffects.COMPONENT_CODE,
              LinkageEffects.OUTCOME_CODE,
              LinkageEffects.SEGMENT_CODE,
              DOSE,
              optional("observation_count", Types.BIGINT, "Rows with some of the component.")
                  .adds(Additivity.N),
              required("is_supported", Types.BOOLEAN, "Within the first and 99th percentile."),
              figure("estimate", "Outcome at this level less outcome at none."),
              figure("low", "Lower end of the 95 % interval."),
              figure("high", "Upper end of the 95 % interval."),
              optional("estimate_unit", Types.STRING, "points, share, money or standardised."),
              required("method", Types.STRING, "monotone_pieces."),
              optional("evidence_grade", Types.STRING, "That of the straight effect."))
          .check(
              "grade_d_never_in_money",
              "coalesce(evidence_grade, 'M') <> 'D' or coalesce(estimate_unit, '') <> 'money'",
              Severity.FAIL,
              "GRADE_D_MONEY")
          .build();

  private LinkageCurves() {}

  private static Field figure(String name, String comment) {
    return optional(name, Types.DOUBLE, comment).adds(Additivity.N);
  }
}
