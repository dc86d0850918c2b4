package io.periplus.silver.contact;

import static io.periplus.silver.Columns.CUSTOMER_ID;
import static io.periplus.silver.Columns.KNOWN_AT;
import static io.periplus.silver.Columns.LINK_CONFIDENCE;
import static io.periplus.silver.Columns.SOURCE_SYSTEM;
import static io.periplus.silver.Columns.id;
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

/** What known customers wrote in public; the text stays in bronze. */
public final class PublicMention extends SilverTable {
  public static final Field MENTION_ID = id("mention_id", "Mention");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "public_mention")
          .oneRowPer("public review or post", MENTION_ID)
          .columns(
              MENTION_ID,
              SOURCE_SYSTEM,
              CUSTOMER_ID,
              required("posted_at", Types.TIMESTAMP, "When, UTC."),
              KNOWN_AT,
              required("platform", Types.STRING, "Where."),
              optional("rating", Types.DOUBLE, "Rating given.").adds(Additivity.N),
              optional("rating_max", Types.DOUBLE, "Top of its scale.").adds(Additivity.N),
              LINK_CONFIDENCE)
          .write(WriteMode.OVERWRITE)
          .build();

  public PublicMention(Latest latest) {
    super(TABLE, latest, List.of("public_mention"), CustomerSource.TABLE);
  }
}
