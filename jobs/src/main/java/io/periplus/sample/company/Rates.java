package io.periplus.sample.company;

import static io.periplus.sample.company.World.CENT;

import io.periplus.sample.file.Folders;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import java.time.LocalDate;

/**
 * What a second of an agent and a contact cost. A second costs a whole number of ten-thousandths,
 * so that no cost needs rounding; it costs more from the last January on. The rate of a role names
 * its channel too, since each channel has its own.
 */
public record Rates(LocalDate raisedOn) {

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

  /** Cost of a contact on a channel beside the seconds; for e-mail this is all of it. */
  public long perContact(String channel) {
    return switch (channel) {
      case "phone" -> 35 * CENT;
      case "chat" -> 22 * CENT;
      default -> 210 * CENT;
    };
  }

  public void writeTo(Folders files, Months months) {
    LocalDate ago = months.firstDay(0).minusYears(1);
    for (String channel : new String[] {"phone", "chat"}) {
      long old = perSecond(channel, raisedOn.minusDays(1));
      long raised = perSecond(channel, raisedOn);
      String role = channel + "_agent";
      Row before = row(months, "second-" + channel + "-1", "agent_second", channel, old);
      Row after = row(months, "second-" + channel + "-2", "agent_second", channel, raised);
      files.put(before.text("role", role).on("valid_from", ago).on("valid_to", raisedOn));
      files.put(after.text("role", role).on("valid_from", raisedOn));
    }
    for (String channel : new String[] {"phone", "chat", "email"}) {
      Row row = row(months, "contact-" + channel, "contact", channel, perContact(channel));
      files.put(row.on("valid_from", ago));
    }
  }

  private static Row row(Months months, String id, String driver, String channel, long rate) {
    return Row.of(Sheet.COST_RATE, World.DESK, id, months.start())
        .text("rate_id", id)
        .text("driver", driver)
        .text("channel", channel)
        .money("rate", rate)
        .text("currency", World.CURRENCY);
  }
}
