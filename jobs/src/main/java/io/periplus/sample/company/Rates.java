package io.periplus.sample.company;

import static io.periplus.sample.company.World.CENT;

import io.periplus.sample.file.Months;
import io.periplus.sample.file.Outbox;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import java.time.LocalDate;
import java.util.List;

/**
 * What a second of an agent and a contact cost. A second costs a whole number of ten-thousandths,
 * so that no cost needs rounding; it costs more from the last January on. The rate of a role names
 * its channel too, since each channel has its own.
 */
public record Rates(LocalDate raisedOn) {
  /** Cost of taking back one line, and of one payment that succeeded. */
  public static final long PER_RETURN = 340 * CENT;

  public static final long PER_PAYMENT = 25 * CENT;

  public static Rates of(Months months) {
    LocalDate lastDay = months.lastDay(months.count() - 1);
    return new Rates(LocalDate.of(lastDay.getYear(), 1, 1));
  }

  /** Cost of one second of work for a contact on a channel, ten-thousandths. */
  public long perSecond(String channel, LocalDate day) {
    boolean isRaised = !day.isBefore(raisedOn);
    return switch (channel) {
      case "phone" -> isRaised ? 68 : 65;
      case "chat" -> isRaised ? 61 : 58;
      default -> 0;
    };
  }

  /** Cost of a contact on a channel beside the seconds; for the written ones this is all of it. */
  public long perContact(String channel) {
    return switch (channel) {
      case "phone" -> 35 * CENT;
      case "chat" -> 22 * CENT;
      case "social" -> 180 * CENT;
      case "store" -> 260 * CENT;
      default -> 210 * CENT;
    };
  }

  public void writeTo(Outbox files, Months months) {
    LocalDate ago = months.firstDay(0).minusYears(1);
    for (String channel : List.of("phone", "chat")) {
      long old = perSecond(channel, raisedOn.minusDays(1));
      long raised = perSecond(channel, raisedOn);
      String role = channel + "_agent";
      Row before = row(months, "second-" + channel + "-1", "agent_second", old);
      Row after = row(months, "second-" + channel + "-2", "agent_second", raised);
      files.put(
          before
              .text("channel", channel)
              .text("role", role)
              .on("valid_from", ago)
              .on("valid_to", raisedOn));
      files.put(after.text("channel", channel).text("role", role).on("valid_from", raisedOn));
    }
    for (String channel : List.of("phone", "chat", "email", "social", "store")) {
      Row row = row(months, "contact-" + channel, "contact", perContact(channel));
      files.put(row.text("channel", channel).on("valid_from", ago));
    }
    files.put(row(months, "return", "return", PER_RETURN).on("valid_from", ago));
    files.put(row(months, "payment", "payment_fee", PER_PAYMENT).on("valid_from", ago));
  }

  private static Row row(Months months, String id, String driver, long rate) {
    return Row.of(Sheet.COST_RATE, World.DESK, id, months.start())
        .text("rate_id", id)
        .text("driver", driver)
        .euros("rate", rate);
  }
}
