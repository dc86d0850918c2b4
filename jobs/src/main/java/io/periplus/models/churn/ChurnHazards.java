package io.periplus.models.churn;

import static io.periplus.table.Field.required;

import io.periplus.models.ModelRuns;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;

/**
 * When a customer with a contract is likely to end it: the chance of each month ahead, given that
 * he is still there, and the chance to be there after it. What he lived lately is held as it is.
 */
public final class ChurnHazards {
  public static final Field MONTH_AHEAD =
      required("month_ahead", Types.INT, "Months from now, 1 the month that runs.")
          .adds(Additivity.N);

  public static final Table TABLE =
      Table.in(Layer.MODELS, "churn_hazard")
          .oneRowPer("customer and month ahead", ChurnScores.CUSTOMER_ID, MONTH_AHEAD)
          .answers("When is a customer likely to leave?")
          .columns(
              ModelRuns.MODEL_RUN_ID,
              ChurnScores.CUSTOMER_ID,
              MONTH_AHEAD,
              required("hazard", Types.DOUBLE, "Chance to end in that month, if still there.")
                  .adds(Additivity.N),
              required("survival", Types.DOUBLE, "Chance to be there after it.").adds(Additivity.N))
          .check("hazard_is_a_chance", "hazard between 0 and 1", Severity.FAIL, "RANGE")
          .build();

  private ChurnHazards() {}
}
