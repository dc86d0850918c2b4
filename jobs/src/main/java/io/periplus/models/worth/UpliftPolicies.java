package io.periplus.models.worth;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import org.apache.spark.sql.types.DataType;

/**
 * What treating each tenth of the customers of a trial would have earned; or why nobody can say.
 */
public final class UpliftPolicies {
  public static final Field POLICY =
      required("policy_code", Types.STRING, "Kind of action on trial, such as retention_offer.");
  public static final Field DECILE =
      required("decile", Types.SMALLINT, "1 the highest expected profit lift; 0 of a refusal.")
          .adds(Additivity.N);

  public static final Table TABLE =
      Table.in(Layer.MODELS, "uplift_policy")
          .oneRowPer("policy and tenth", POLICY, DECILE)
          .answers("Whom is it worth to treat, and how many?")
          .columns(
              required("model_run_id", Types.STRING, "Fit or refusal, of churn_run."),
              POLICY,
              DECILE,
              number("customer_count", Types.BIGINT, "Customers of the tenth."),
              number("treated_count", Types.BIGINT, "Of them, treated."),
              optional("is_within_cutoff", Types.BOOLEAN, "Whether the best campaign treats it."),
              number("lift", Types.DOUBLE, "Profit lift per customer, measured by the hold-out."),
              number("lift_low", Types.DOUBLE, "Lower end of its interval."),
              number("lift_high", Types.DOUBLE, "Upper end of it."),
              number(
                  "risk_lift",
                  Types.DOUBLE,
                  "The same of the tenth that targeting by risk would treat."),
              optional("method", Types.STRING, "r_learner or two_model."),
              optional("refused_reason", Types.STRING, "Why there is no number."))
          .build();

  private UpliftPolicies() {}

  private static Field number(String name, DataType type, String comment) {
    return optional(name, type, comment).adds(Additivity.N);
  }
}
