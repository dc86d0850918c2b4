package io.periplus.landing.reference;

import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** Channels of contact, sale and survey. */
public final class RefChannel {
  public static final LandingTable CONTRACT =
      LandingTable.of("ref_channel", "channel")
          .usedFor("Channels of all tables.")
          .need(Need.OPTIONAL)
          .without("the shipped channels stand in; a channel outside them is counted as unmapped")
          .key("channel_code")
          .columns(
              required("channel_code", Types.STRING, "Channel, as the tables name it."),
              required("kind", Types.STRING, "What the channel is for."),
              required("label_en", Types.STRING, "Label in English."),
              required("label_es", Types.STRING, "Label in Spanish."),
              required("label_pt", Types.STRING, "Label in Portuguese."),
              required("is_human", Types.BOOLEAN, "A person of the company is at the other end."),
              required("is_digital", Types.BOOLEAN, "No voice and no visit."))
          .codes("kind", "contact", "sales", "marketing", "survey")
          .build();

  private RefChannel() {}
}
