package io.periplus.sample.company;

import io.periplus.sample.file.Folders;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The people of the service desk, by team. */
public final class Staff {
  private final List<Agent> agents;
  private final Map<String, List<Agent>> byTeam;

  /** One of them; tier 2 takes what is transferred. */
  public record Agent(String id, String role, String team, int tier) {}

  private Staff(List<Agent> agents) {
    this.agents = agents;
    this.byTeam = agents.stream().collect(Collectors.groupingBy(Agent::team));
  }

  public static Staff ofTheDesk() {
    List<Agent> agents = new ArrayList<>();
    hire(agents, "phone_agent", "lima-phone-morning", 1, 4);
    hire(agents, "phone_agent", "lima-phone-evening", 1, 4);
    hire(agents, "phone_agent", "lima-phone-experts", 2, 2);
    hire(agents, "chat_agent", "lima-chat", 1, 3);
    hire(agents, "chat_agent", "lima-chat-experts", 2, 2);
    hire(agents, "mail_agent", "lima-mail", 1, 3);
    hire(agents, "supervisor", "lima-leads", 3, 1);
    return new Staff(List.copyOf(agents));
  }

  /** Who answers first on a channel at a local hour. */
  public Agent first(String channel, double hour, Draws draws) {
    return switch (channel) {
      case "phone" -> of(hour < 14 ? "lima-phone-morning" : "lima-phone-evening", draws);
      case "chat" -> of("lima-chat", draws);
      default -> of("lima-mail", draws);
    };
  }

  /** Who takes it over; of the same role, so that one rate prices the whole contact. */
  public Agent expert(String channel, Draws draws) {
    return of("lima-" + channel + "-experts", draws);
  }

  public void writeTo(Folders files, Months months) {
    LocalDate founded = months.firstDay(0).minusYears(3);
    for (int i = 0; i < agents.size(); i++) {
      Agent a = agents.get(i);
      files.put(
          Row.of(Sheet.EMPLOYEE, World.DESK, a.id(), months.start())
              .text("employee_id", a.id())
              .text("role", a.role())
              .text("team_id", a.team())
              .text("site_id", "lima")
              .text("manager_id", a.tier() == 3 ? "" : agents.get(agents.size() - 1).id())
              .on("hired_on", founded.plusDays(19L * i))
              .text("contract_type", i % 5 == 0 ? "part_time" : "full_time")
              .number("tier", a.tier())
              .money("authority_limit_amount", a.tier() * 250_000L)
              .text("currency", World.CURRENCY));
    }
  }

  private Agent of(String team, Draws draws) {
    return draws.one(byTeam.getOrDefault(team, agents));
  }

  private static void hire(List<Agent> agents, String role, String team, int tier, int count) {
    for (int i = 0; i < count; i++) {
      agents.add(new Agent("E%03d".formatted(agents.size() + 1), role, team, tier));
    }
  }
}
