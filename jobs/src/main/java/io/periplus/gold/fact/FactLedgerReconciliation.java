package io.periplus.gold.fact;

import static io.periplus.table.Field.required;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import io.periplus.config.Reconcile;
import io.periplus.errors.ContractErrors;
import io.periplus.gold.shape.GoldTable;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
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
import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Our figures against the books, the gap by name. */
public final class FactLedgerReconciliation extends GoldTable {
  public static final Field PERIOD_ON =
      required("period_on", Types.DATE, "First day of the month.");
  public static final Field SIDE = required("side", Types.STRING, "cost or revenue.");
  public static final Field LEDGER_TYPE =
      required(
          "ledger_type",
          Types.STRING,
          "Type of the books. Without a revenue ledger: payment (orders with lines) and"
              + " payment_without_items.");

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
              "ledger_amount = attributed_amount + idle_amount + no_driver_amount +"
                  + " residual_amount",
              Severity.FAIL,
              "LEDGER_SUM")
          .check(
              "residual_within_tolerance", "is_within_tolerance", Severity.WARN, "LEDGER_RESIDUAL")
          .build();

  private static final int TOLD = 5;

  private final Reconcile reconcile;

  /**
   * @param reconcile how far our figures may lie from the books, and what happens beyond
   */
  public FactLedgerReconciliation(Reconcile reconcile) {
    super(
        TABLE,
        LedgerLine.TABLE,
        OrderHeader.TABLE,
        OrderLine.TABLE,
        Payment.TABLE,
        Refund.TABLE,
        Delivery.TABLE,
        Interaction.TABLE);
    this.reconcile = reconcile;
  }

  @Override
  protected List<String> steps() {
    return List.of("booked_fact", "payment_gap");
  }

  /**
   * @throws io.periplus.errors.PeriplusException PER-2005 when the books are not met and the
   *     company wants no publication then
   */
  @Override
  public Dataset<Row> rows(Inputs in, Night night) {
    Column tolerance =
        when(col("side").equalTo("cost"), reconcile.costResidual())
            .otherwise(reconcile.revenueResidual());
    Dataset<Row> rows =
        super.rows(in, night)
            .withColumn(
                "is_within_tolerance",
                abs(col("residual_amount"))
                    .cast(Types.DOUBLE)
                    .leq(tolerance.multiply(abs(col("ledger_amount")).cast(Types.DOUBLE))));
    if (reconcile.stops()) {
      List<Row> gaps =
          rows.where("not is_within_tolerance and ledger_type not like 'payment%'")
              .orderBy(col("period_on").desc(), col("side"), col("ledger_type"))
              .takeAsList(TOLD);
      if (!gaps.isEmpty()) {
        throw ContractErrors.booksNotMet(
            night.businessDate(), gaps.stream().map(FactLedgerReconciliation::gap).toList());
      }
    }
    return rows;
  }

  private static String gap(Row row) {
    return "%s type %s of the month from %s: the books hold %s, named are %s, %s remains"
        .formatted(
            row.getAs("side"),
            row.getAs("ledger_type"),
            row.getAs("period_on"),
            row.<BigDecimal>getAs("ledger_amount").toPlainString(),
            row.<BigDecimal>getAs("ledger_amount")
                .subtract(row.getAs("residual_amount"))
                .toPlainString(),
            row.<BigDecimal>getAs("residual_amount").toPlainString());
  }
}
