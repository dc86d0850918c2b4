package io.periplus.journey;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;

/** What a night leaves to the next, so that only customers whom something touched are folded. */
public final class JourneyTail {
  public static final Field CUSTOMER_ID =
      required("customer_id", Types.STRING, "Whose journey.").privacy(Privacy.KEY);

  public static final Table TABLE =
      Table.in(Layer.SILVER, "journey_tail")
          .oneRowPer("customer with events", CUSTOMER_ID)
          .answers("Whose journey did the night fold again, and whose did it keep?")
          .columns(
              CUSTOMER_ID,
              required(
                  "unchanged_until",
                  Types.TIMESTAMP,
                  "A night that ends by then tells the same of him if nothing new is known."),
              required("skipped_event_count", Types.BIGINT, "Oldest events beyond the bound.")
                  .adds(Additivity.A),
              required("event_count", Types.BIGINT, "Source events read.").adds(Additivity.A),
              required("digest_1", Types.BIGINT, "Digest of these events, in any order."),
              required("digest_2", Types.BIGINT, "Another digest of the same."),
              required("logic", Types.STRING, "Digest of program, rules and tables."),
              required("told_on", Types.DATE, "Business day up to which his months are told."),
              optional("folded_on", Types.DATE, "Business day of the night that folded him last."))
          .check("within_bound", "skipped_event_count = 0", Severity.WARN, "SKEW_CAPPED")
          .write(WriteMode.OVERWRITE)
          .build();

  private JourneyTail() {}
}
