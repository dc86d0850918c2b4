package io.periplus.landing.contact;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** What was said about the company in public. */
public final class PublicMention {
  public static final LandingTable CONTRACT =
      LandingTable.of("public_mention", "public review or post")
          .need(Need.OPTIONAL)
          .without("public complaint after giving up is unknown")
          .key("mention_id")
          .anchor("posted_at")
          .columns(
              required("mention_id", Types.STRING, "Review or post, unique in its source."),
              optional("customer_source_id", Types.STRING, "Author, only when surely known.")
                  .privacy(Privacy.KEY),
              required("posted_at", Types.TIMESTAMP, "When it was posted, UTC."),
              required("platform", Types.STRING, "Where it was posted."),
              optional("rating", Types.DOUBLE, "Rating on the platform's scale."),
              optional("rating_max", Types.DOUBLE, "Top of the platform's scale."),
              optional("language", Types.STRING, "Language, BCP 47, such as es-PE."),
              optional("text", Types.STRING, "What was posted; masked on the way to silver.")
                  .privacy(Privacy.TEXT),
              optional("reach_count", Types.BIGINT, "People whom it reached."))
          .build();

  private PublicMention() {}
}
