package io.periplus.silver.customer;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.periplus.config.Journey.Segment;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
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
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who the customers are: one row a person, however many records the sources keep of him. */
public final class Customer extends SilverTable {
  public static final Field CUSTOMER_ID =
      required("customer_id", Types.STRING, "Person, a pseudonym.");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "customer")
          .oneRowPer("person or organisation", CUSTOMER_ID)
          .answers("Who are the customers?")
          .columns(
              CUSTOMER_ID,
              optional("account_id", Types.STRING, "Organisation he belongs to, a pseudonym."),
              optional("household_id", Types.STRING, "Home shared with others, a pseudonym."),
              required("is_person", Types.BOOLEAN, "A person rather than an organisation."),
              optional("country", Types.STRING, "Country, ISO 3166-1 alpha-2."),
              optional("region", Types.STRING, "First-level subdivision."),
              optional("language", Types.STRING, "Language, BCP 47."),
              optional("birth_decade", Types.INT, "First year of the decade of birth.")
                  .privacy(Privacy.PERSONAL),
              optional("segment", Types.STRING, "The source's own segment."),
              required("segment_code", Types.STRING, "Segment of the company's primary scheme."),
              optional("status", Types.STRING, "prospect, active, inactive, closed."),
              required("created_at", Types.TIMESTAMP, "First known to any source, UTC."),
              optional("acquisition_source", Types.STRING, "How he heard of the company."),
              required("is_test", Types.BOOLEAN, "Test or internal account in any source."),
              required("link_confidence", Types.DOUBLE, "Lowest of his records' links, 0 to 1.")
                  .adds(Additivity.N))
          .write(WriteMode.OVERWRITE)
          .build();

  private final List<Segment> segments;

  /**
   * @param segments the primary scheme, in the order in which they are tried; the last takes all
   */
  public Customer(Latest latest, List<Segment> segments) {
    super(TABLE, latest, List.of("customer"), CustomerSource.TABLE);
    this.segments = List.copyOf(segments);
  }

  @Override
  public Dataset<Row> rows(Inputs in, Night night) {
    return super.rows(in, night).withColumn("segment_code", segmentCode());
  }

  private Column segmentCode() {
    Column code = lit(null).cast(Types.STRING);
    for (int i = segments.size() - 1; i >= 0; i--) {
      Segment segment = segments.get(i);
      Column belongs =
          segment.field().isEmpty()
              ? lit(true)
              : col(segment.field()).isin(segment.values().toArray());
      code = when(belongs, lit(segment.code())).otherwise(code);
    }
    return code;
  }
}
