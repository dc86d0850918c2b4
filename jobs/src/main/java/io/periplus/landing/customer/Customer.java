package io.periplus.landing.customer;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** Who a source says its customers are; one person may stand in several sources. */
public final class Customer {
  public static final LandingTable CONTRACT =
      LandingTable.of("customer", "customer record of one source")
          .need(Need.CORE)
          .key("customer_source_id")
          .anchor("created_at")
          .columns(
              required("customer_source_id", Types.STRING, "The source's customer id.")
                  .privacy(Privacy.KEY),
              optional(
                      "account_source_id",
                      Types.STRING,
                      "Organisation to which the person belongs.")
                  .privacy(Privacy.KEY),
              optional("household_source_id", Types.STRING, "Home shared with other customers.")
                  .privacy(Privacy.KEY),
              required(
                  "person_or_org",
                  Types.STRING,
                  "Whether the record is a person or an organisation."),
              required("created_at", Types.TIMESTAMP, "First known to the source."),
              optional("country", Types.STRING, "ISO 3166-1 alpha-2."),
              optional("region", Types.STRING, "First-level subdivision."),
              optional("language", Types.STRING, "Language, BCP 47, such as es-PE."),
              optional("birth_year", Types.INT, "Year of birth, nothing finer.")
                  .privacy(Privacy.PERSONAL),
              optional("segment", Types.STRING, "The source's own segment."),
              optional("status", Types.STRING, "Where the customer stands with the source."),
              optional(
                  "declared_acquisition_source",
                  Types.STRING,
                  "The customer's own answer to \"how did you hear of us\"."),
              required(
                  "is_test",
                  Types.BOOLEAN,
                  "Test or internal account: counted, kept out of results."))
          .codes("person_or_org", "person", "organisation")
          .codes("status", "prospect", "active", "inactive", "closed")
          .build();

  private Customer() {}
}
