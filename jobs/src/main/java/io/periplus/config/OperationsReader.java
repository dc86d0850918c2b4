package io.periplus.config;

import io.periplus.config.hocon.Section;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;

/** Reads {@code runtime}: how a night is run and what is told of it. */
final class OperationsReader {
  private OperationsReader() {}

  static RuntimeSettings runtime(Section in) {
    return new RuntimeSettings(
        in.whole("parallel-tables", 1, 64),
        in.whole("shuffle-partitions", 1, 10_000),
        in.block("operations", OperationsReader::operations));
  }

  private static Operations operations(Section in) {
    Operations told =
        new Operations(
            time(in),
            in.words("metrics-file"),
            price(in),
            in.real("false-alarms", 0.01, 0.5),
            in.texts("alert-command"),
            in.words("webhook-file"),
            in.texts("webhook-hosts"));
    if (!told.webhookFile().isEmpty() && told.webhookHosts().isEmpty()) {
      in.problem("webhook-hosts", "is empty: name the host to which alerts may be posted");
    }
    return told;
  }

  private static LocalTime time(Section in) {
    String text = in.text("release-by");
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      in.problem("release-by", "is \"%s\"; use a time of day such as 07:00".formatted(text));
      return LocalTime.MIDNIGHT;
    }
  }

  private static BigDecimal price(Section in) {
    String text = in.text("core-hour");
    if (text.matches("[0-9]{1,6}([.][0-9]{1,8})?")) {
      return new BigDecimal(text);
    }
    in.problem("core-hour", "is \"%s\"; use an amount such as 0.045".formatted(text));
    return BigDecimal.ZERO;
  }
}
