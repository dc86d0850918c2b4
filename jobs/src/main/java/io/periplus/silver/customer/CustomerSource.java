package io.periplus.silver.customer;

import static io.periplus.silver.Columns.SOURCE_SYSTEM;
import static io.periplus.silver.Columns.id;
import static io.periplus.table.Field.required;

import io.periplus.silver.Latest;
import io.periplus.silver.SilverTable;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;

/** Which person stands behind each customer record of each source. */
public final class CustomerSource extends SilverTable {
  public static final Field CUSTOMER_SOURCE_ID =
      id("customer_source_id", "Customer record of the source").privacy(Privacy.KEY);

  public static final Table TABLE =
      Table.in(Layer.SILVER, "customer_source")
          .oneRowPer("customer record of a source", SOURCE_SYSTEM, CUSTOMER_SOURCE_ID)
          .answers("Who is the same person?")
          .columns(
              SOURCE_SYSTEM,
              CUSTOMER_SOURCE_ID,
              required(
                  "customer_id",
                  Types.STRING,
                  "Person, a pseudonym made of the identifier that joins, or of the record alone."),
              required(
                  "link_rule",
                  Types.STRING,
                  "What joins it to other records: own_id (nothing), external_id, loyalty, email, phone."),
              required(
                      "link_confidence",
                      Types.DOUBLE,
                      "How sure the link is: 1 for own_id, external_id and loyalty, 0.95 for email, 0.9 for phone.")
                  .adds(Additivity.N))
          .write(WriteMode.OVERWRITE)
          .build();

  public CustomerSource(Latest latest) {
    super(TABLE, latest, List.of("customer", "customer_identifier"));
  }
}
