package io.periplus.landing.reference;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** Queues and the service that they promise. */
public final class RefQueue {
  public static final LandingTable CONTRACT =
      LandingTable.of("ref_queue", "queue")
          .usedFor("Service level, deterrence.")
          .need(Need.OPTIONAL)
          .without(
              "the configured queues stand in; a queue outside them has no service level "
                  + "and no short abandon")
          .key("queue_id")
          .columns(
              required("queue_id", Types.STRING, "Queue."),
              required("name", Types.STRING, "Name of the queue."),
              optional("site_id", Types.STRING, "Site that serves it."),
              required("channel_code", Types.STRING, "Channel that it serves."),
              optional("tier", Types.INT, "Level of support."),
              required(
                  "service_level_seconds",
                  Types.INT,
                  "Wait within which a contact is served in time, in seconds."),
              required(
                  "short_abandon_seconds",
                  Types.INT,
                  "Wait below which an abandoned contact is not counted, in seconds."))
          .build();

  private RefQueue() {}
}
