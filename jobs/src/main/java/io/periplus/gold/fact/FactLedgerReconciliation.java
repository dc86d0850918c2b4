package io.periplus.gold.fact;

import static io.periplus.table.Field.required;

import io.periplus.gold.shape.GoldTable;
import io.periplus.silver.commerce.Delivery;
import io.periplus.silver.commerce.OrderHeader;
import io.periplus.silver.commerce.OrderLine;
import io.periplus.silver.commerce.Payment;
import io.periplus.silver.commerce.Refund;
import io.periplus.silver.contact.Interaction;
import io.periplus.silver.cost.LedgerLine;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;

/** Our figures against the books, the gap by name. */
public final class FactLedgerReconciliation extends GoldTable {
  public static final Field PERIOD_ON =
      required("period_on", Types.DATE, "First day of the month.");
  public static final Field SIDE = required("side", Types.STRING, "cost or revenue.");
  public static final Field LEDGER_TYPE =
      required(
          "ledger_type",
          Types.STRING,
          "Type of the books. Without a revenue ledger: payment (orders with lines) and payment_without_items.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_ledger_reconciliation")
          .oneRowPer("period x side x type", PERIOD_ON, SIDE, LEDGER_TYPE)
          .answers("Do our figures add up to the books?")
          .columns(
              PERIOD_ON,
              SIDE,
              LEDGER_TYPE,
              required("ledger_amount", Types.MONEY, "What the books, or the payments, say.")
                  .adds(Additivity.A),
              required(
                      "attributed_amount",
                      Types.MONEY,
                      "What is traced to records of what happened.")
                  .adds(Additivity.A),
              required(
                      "idle_amount",
                      Types.MONEY,
                      "Paid capacity that served nobody: labour without an allocation driver.")
                  .adds(Additivity.A),
              required(
                      "no_driver_amount",
                      Types.MONEY,
                      "Lines that no allocation driver, or no order line, can carry.")
                  .adds(Additivity.A),
              required("residual_amount", Types.MONEY, "What remains.").adds(Additivity.A),
              required(
                  "is_within_tolerance",
                  Types.BOOLEAN,
                  "Residual at most 2 % of a cost type, 0.01 % of a revenue type."))
          .check(
              "adds_up_to_the_cent",
              "ledger_amount = attributed_amount + idle_amount + no_driver_amount + residual_amount",
              Severity.FAIL,
              "LEDGER_SUM")
          .check(
              "residual_within_tolerance", "is_within_tolerance", Severity.WARN, "LEDGER_RESIDUAL")
          .build();

  public FactLedgerReconciliation() {
    super(
        TABLE,
        LedgerLine.TABLE,
        OrderHeader.TABLE,
        OrderLine.TABLE,
        Payment.TABLE,
        Refund.TABLE,
        Delivery.TABLE,
        Interaction.TABLE);
  }

  @Override
  protected List<String> steps() {
    return List.of("booked_fact", "payment_gap");
  }
}
