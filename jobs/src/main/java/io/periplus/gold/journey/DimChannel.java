package io.periplus.gold.journey;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.shape.Columns;
import io.periplus.gold.shape.Dimension;
import io.periplus.silver.reference.Channel;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;

/** The media of contact, sale, marketing and survey. */
public final class DimChannel extends Dimension {
  public static final Field CHANNEL_KEY =
      required("channel_key", Types.BIGINT, "Hash of channel_code.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "dim_channel")
          .oneRowPer("channel", CHANNEL_KEY)
          .columns(
              CHANNEL_KEY,
              required("channel_code", Types.STRING, "Code of the channel."),
              optional("kind", Types.STRING, "contact, sales, marketing or survey."),
              optional("is_human", Types.BOOLEAN, "A person answers."),
              optional("is_digital", Types.BOOLEAN, "Runs over the network."))
          .columns(Columns.LABELS)
          .build();

  public DimChannel() {
    super(TABLE, List.of(Channel.CHANNEL_CODE), Channel.TABLE);
  }
}
