package io.periplus.silver.action;

import static io.periplus.silver.Columns.CURRENCY;
import static io.periplus.silver.Columns.CUSTOMER_ID;
import static io.periplus.silver.Columns.FX_RATE;
import static io.periplus.silver.Columns.KNOWN_AT;
import static io.periplus.silver.Columns.SOURCE_SYSTEM;
import static io.periplus.silver.Columns.id;
import static io.periplus.silver.Columns.money;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.silver.Latest;
import io.periplus.silver.SilverTable;
import io.periplus.silver.customer.CustomerSource;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;

/** Which customers an action was given to, and which were held out by chance. */
public final class ActionAssignment extends SilverTable {
  public static final Field ACTION_ID = id("action_id", "Action");
  public static final Field CUSTOMER_SOURCE_ID =
      id("customer_source_id", "Customer as the source calls him").privacy(Privacy.KEY);

  public static final Table TABLE =
      Table.in(Layer.SILVER, "action_assignment")
          .oneRowPer("customer's arm in an action", ACTION_ID, CUSTOMER_SOURCE_ID)
          .answers("Who was treated, who was held out, and what did it cost?")
          .columns(
              ACTION_ID,
              CUSTOMER_SOURCE_ID,
              SOURCE_SYSTEM,
              CUSTOMER_ID,
              optional("kind", Types.STRING, "What kind of action it is; null when not told."),
              required("assigned_at", Types.TIMESTAMP, "When the arm was decided, UTC."),
              KNOWN_AT,
              required("arm", Types.STRING, "treated or holdout."),
              optional("probability", Types.DOUBLE, "Of being treated; null if not by chance.")
                  .adds(Additivity.N),
              money("cost_amount", "What it cost for this customer."),
              CURRENCY,
              FX_RATE)
          .write(WriteMode.OVERWRITE)
          .build();

  public ActionAssignment(Latest latest) {
    super(TABLE, latest, List.of("action_assignment", "action"), CustomerSource.TABLE);
  }
}
