package io.periplus.landing.customer;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** What joins the records of one person across sources, as keyed hashes. */
public final class CustomerIdentifier {
  public static final LandingTable CONTRACT =
      LandingTable.of("customer_identifier", "identifier held by a customer")
          .need(Need.OPTIONAL)
          .without(
              "customers are joined only inside one source; cross-channel episodes, web "
                  + "history and most of the linkage shrink to that source")
          .key("identifier_id")
          .anchor("valid_from")
          .columns(
              required("identifier_id", Types.STRING, "Id of the pair of customer and identifier."),
              optional(
                      "customer_source_id",
                      Types.STRING,
                      "Null while the identifier is anonymous (a cookie).")
                  .privacy(Privacy.KEY),
              required("id_type", Types.STRING, "What kind of identifier it is."),
              required("id_hash", Types.STRING, "Keyed hash of the normalised value.")
                  .privacy(Privacy.KEY),
              required("hash_key_version", Types.INT, "Version of the hashing key."),
              required("is_verified", Types.BOOLEAN, "The owner proved it."),
              required("valid_from", Types.TIMESTAMP, "Since when the customer holds it."),
              optional(
                  "valid_to",
                  Types.TIMESTAMP,
                  "Until when the customer held it; null while valid."))
          .codes(
              "id_type",
              "email",
              "phone",
              "cookie",
              "device",
              "loyalty",
              "external",
              "payment_token",
              "postal")
          .period("valid_from", "valid_to")
          .build();

  private CustomerIdentifier() {}
}
