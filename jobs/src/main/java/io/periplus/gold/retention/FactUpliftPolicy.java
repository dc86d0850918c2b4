package io.periplus.gold.retention;

import static io.periplus.gold.shape.Columns.added;
import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.dim.DimModelRun;
import io.periplus.gold.shape.GoldTable;
import io.periplus.gold.shape.LinkageBlock;
import io.periplus.models.worth.UpliftPolicies;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;

/** Whom it is worth to treat, and how many, as a hold-out showed; or why nobody can say. */
public final class FactUpliftPolicy extends GoldTable {
  public static final Field POLICY_CODE =
      required("policy_code", Types.STRING, "Kind of action on trial; none without a trial.");
  public static final Field DECILE =
      required(
          "decile", Types.SMALLINT, "Tenth by expected profit lift, 1 the highest; 0: refused.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_uplift_policy")
          .oneRowPer("policy x decile x run", POLICY_CODE, DECILE, LinkageBlock.MODEL_RUN_KEY)
          .answers("Whom is it worth to treat, and how many?")
          .columns(
              POLICY_CODE,
              key("action_key", "Action, of dim_action; -2 for all of the kind."),
              key("segment_key", "Segment, of dim_segment; -2 for all customers."),
              DECILE,
              added("customer_count", Types.BIGINT, "Customers of the tenth in the trial."),
              optional("is_within_cutoff", Types.BOOLEAN, "Whether the best campaign treats it."),
              figure(
                  "risk_targeting_amount",
                  Types.MONEY,
                  "What treating the same tenth by risk would earn."))
          .columns(LinkageBlock.ESTIMATE)
          .columns(LinkageBlock.AMOUNT)
          .check(LinkageBlock.RULE, LinkageBlock.NEVER_IN_MONEY, Severity.FAIL, LinkageBlock.REASON)
          .build();

  public FactUpliftPolicy() {
    super(TABLE, UpliftPolicies.TABLE, DimModelRun.TABLE);
  }
}
