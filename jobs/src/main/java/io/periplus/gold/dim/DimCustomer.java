package io.periplus.gold.dim;

import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.journey.DimChannel;
import io.periplus.gold.shape.Dimension;
import io.periplus.models.worth.CustomerValues;
import io.periplus.silver.customer.Customer;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;

/** Who the customers are; a fact points to the version of its time. */
public final class DimCustomer extends Dimension {
  public static final Field CUSTOMER_KEY =
      required("customer_key", Types.BIGINT, "Hash of customer_id and valid_from.");
  public static final Field CUSTOMER_ID =
      required("customer_id", Types.STRING, "Durable pseudonym of the customer.")
          .privacy(Privacy.KEY);
  public static final Field VALID_FROM =
      optional("valid_from", Types.TIMESTAMP, "From when this version holds.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "dim_customer")
          .oneRowPer("version of a customer", CUSTOMER_KEY)
          .columns(
              CUSTOMER_KEY,
              CUSTOMER_ID,
              optional("account_id", Types.STRING, "Organisation to which he belongs.")
                  .privacy(Privacy.KEY),
              optional("household_id", Types.STRING, "Home shared with others.")
                  .privacy(Privacy.KEY),
              optional("is_person", Types.BOOLEAN, "A person rather than an organisation."),
              optional("country", Types.STRING, "ISO 3166-1 alpha-2."),
              optional("region", Types.STRING, "First-level subdivision.")
                  .privacy(Privacy.PERSONAL),
              optional("language", Types.STRING, "BCP 47.").privacy(Privacy.PERSONAL),
              optional("birth_decade", Types.INT, "First year of the decade of birth.")
                  .privacy(Privacy.PERSONAL),
              key("segment_key", "Segment of the primary scheme, of dim_segment."),
              optional(
                  "value_band",
                  Types.STRING,
                  "high, middle or low: the best fifth by expected margin, the next three, the"
                      + " last."),
              optional(
                  "tenure_band",
                  Types.STRING,
                  "under_3m, under_1y, under_3y or longer, by the time since acquired."),
              optional(
                  "acquired_on",
                  Types.DATE,
                  "Business day on which the first source came to know him."),
              key("acquisition_channel_key", "Channel that brought him, of dim_channel."),
              optional("acquisition_campaign_id", Types.STRING, "Campaign that brought him."),
              optional("acquisition_kind", Types.STRING, "earned, bought or unknown."),
              optional(
                  "status",
                  Types.STRING,
                  "prospect, active, inactive or closed, as the source says."),
              optional(
                  "link_confidence",
                  Types.DOUBLE,
                  "Of the links between his source ids, 0 to 1; weak below 0.9."),
              VALID_FROM,
              optional("valid_to", Types.TIMESTAMP, "Until when, excluded; null while it holds."),
              optional("is_current", Types.BOOLEAN, "Whether this version holds now."))
          .build();

  public DimCustomer() {
    super(
        TABLE,
        List.of(CUSTOMER_ID, VALID_FROM),
        Customer.TABLE,
        DimSegment.TABLE,
        DimChannel.TABLE,
        CustomerValues.TABLE);
  }

  @Override
  protected List<String> unfilled() {
    return List.of("acquisition_campaign_id");
  }
}
