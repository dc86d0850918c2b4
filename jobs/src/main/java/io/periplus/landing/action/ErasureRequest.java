package io.periplus.landing.action;

import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** Who asked to be erased, and by when it must be done. */
public final class ErasureRequest {
  public static final LandingTable CONTRACT =
      LandingTable.of("erasure_request", "person's request to be erased")
          .neededWhen("the law gives the right to be erased")
          .without("erasure is started by hand")
          .key("request_id")
          .anchor("requested_at")
          .columns(
              required("request_id", Types.STRING, "Request, unique in its source."),
              required("customer_source_id", Types.STRING, "Customer to be erased.")
                  .privacy(Privacy.KEY),
              required("requested_at", Types.TIMESTAMP, "When it was asked for, UTC."),
              required("due_at", Types.TIMESTAMP, "By when it must be done, UTC."),
              required("scope", Types.STRING, "What shall be erased."))
          .codes("scope", "all", "text", "marketing")
          .build();

  private ErasureRequest() {}
}
