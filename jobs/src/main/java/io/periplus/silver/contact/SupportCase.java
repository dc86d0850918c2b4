package io.periplus.silver.contact;

import static io.periplus.silver.Columns.CURRENCY;
import static io.periplus.silver.Columns.CUSTOMER_ID;
import static io.periplus.silver.Columns.FX_RATE;
import static io.periplus.silver.Columns.KNOWN_AT;
import static io.periplus.silver.Columns.LINK_CONFIDENCE;
import static io.periplus.silver.Columns.SOURCE_SYSTEM;
import static io.periplus.silver.Columns.id;
import static io.periplus.silver.Columns.money;
import static io.periplus.silver.Columns.ref;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.silver.Latest;
import io.periplus.silver.SilverTable;
import io.periplus.silver.customer.CustomerSource;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;

/**
 * What a help desk did with each thing that it was asked, counted from every change of the case.
 */
public final class SupportCase extends SilverTable {
  public static final Field CASE_ID = id("case_id", "Case");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "support_case")
          .oneRowPer("case of a help desk that is no spam", CASE_ID)
          .answers("Was it solved, by how many hands, and did it come back?")
          .columns(
              CASE_ID,
              SOURCE_SYSTEM,
              CUSTOMER_ID,
              required("channel", Types.STRING, "Channel on which it was opened."),
              required("status", Types.STRING, "new, open, pending, on_hold, solved, closed."),
              optional("reason_code", Types.STRING, "Contact reason as the source codes it."),
              ref("order_id", "Order that it was about"),
              ref("followup_of_case_id", "Closed case that it continues"),
              required("opened_at", Types.TIMESTAMP, "When it was opened, UTC."),
              optional("first_solved_at", Types.TIMESTAMP, "When it was first solved, UTC."),
              optional("closed_at", Types.TIMESTAMP, "When it was closed, UTC."),
              KNOWN_AT,
              required("is_complaint", Types.BOOLEAN, "The customer complains."),
              required("transfer_count", Types.INT, "Changes from one group or worker to another.")
                  .adds(Additivity.A),
              required("reopen_count", Types.INT, "Changes from solved or closed back to work.")
                  .adds(Additivity.A),
              optional(
                      "reply_count",
                      Types.INT,
                      "Public messages of the customer but the first; null without messages.")
                  .adds(Additivity.A),
              optional(
                      "comment_count",
                      Types.INT,
                      "Public messages of agents; null without messages.")
                  .adds(Additivity.A),
              money("compensation_asked_amount", "Compensation that the customer asked for."),
              LINK_CONFIDENCE,
              CURRENCY,
              FX_RATE)
          .write(WriteMode.OVERWRITE)
          .build();

  public SupportCase(Latest latest) {
    super(
        TABLE,
        latest,
        List.of("support_case", "case_event", "message"),
        CustomerSource.TABLE,
        Interaction.TABLE);
  }
}
