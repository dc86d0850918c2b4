package io.periplus.sample.company;

import static java.util.stream.Collectors.groupingBy;

import io.periplus.sample.file.Months;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * The people of the service desk, by team, and who of them is there on a day. Most are; on some
 * days a wave of illness leaves a team with half of its people, who then are overloaded.
 */
public final class Staff {
  /** Days on which a team is struck, and how many stay at home then and on other days. */
  private static final double WAVES = 0.05;

  private static final double ABSENT_IN_WAVE = 0.5;
  private static final double ABSENT = 0.07;

  private static final int CUSTOMERS_PER_TEAM = 10_000;
  private static final int TEAM_SIZE = 6;

  private final long seed;
  private final Months months;
  private final List<Agent> agents = new ArrayList<>();
  private final Map<String, List<Agent>> byTeam = new LinkedHashMap<>();
  private final Map<String, List<String>> firstTeams;
  private final AtomicIntegerArray seconds;
  private final AtomicIntegerArray contacts;

  /**
   * One of them.
   *
   * @param number from 0, over all teams
   * @param tier 2 takes what is transferred
   * @param skill how well he serves, standard normal
   * @param isCoached whether he asks for scores since the bonus began
   */
  public record Agent(
      int number,
      String id,
      String role,
      String channel,
      String team,
      int tier,
      double skill,
      boolean isCoached) {}

  /** The desk of a company with so many customers. */
  public Staff(long seed, Months months, int customers) {
    this.seed = seed;
    this.months = months;
    int teams = Math.max(2, customers / CUSTOMERS_PER_TEAM);
    hire("leads", "supervisor", 3, Math.max(1, teams / 2));
    for (int team = 1; team <= teams; team++) {
      hire("phone-" + team, "phone_agent", 1, TEAM_SIZE);
      hire("chat-" + team, "chat_agent", 1, TEAM_SIZE - 2);
    }
    hire("phone-experts", "phone_agent", 2, Math.max(3, teams));
    hire("chat-experts", "chat_agent", 2, Math.max(2, teams / 2));
    hire("email-1", "mail_agent", 1, Math.max(4, 2 * teams));
    hire("social-1", "social_agent", 1, Math.max(2, teams / 2));
    hire("store-1", "store_agent", 1, Math.max(6, teams));
    this.firstTeams =
        byTeam.keySet().stream()
            .filter(team -> !team.endsWith("experts"))
            .collect(groupingBy(team -> team.replaceFirst("-.*", "")));
    int size = agents.size() * days();
    this.seconds = new AtomicIntegerArray(size);
    this.contacts = new AtomicIntegerArray(size);
  }

  public List<Agent> agents() {
    return agents;
  }

  /** Teams that answer a channel first. */
  public List<String> teams(String channel) {
    return firstTeams.getOrDefault(channel, List.of());
  }

  public List<String> teams() {
    return List.copyOf(byTeam.keySet());
  }

  public List<Agent> of(String team) {
    return byTeam.getOrDefault(team, List.of());
  }

  /** Who answers first on a channel: somebody of one of its teams who is there. */
  public Agent first(String channel, long at, Draws draws) {
    List<String> teams = teams(channel);
    return present(draws.one(teams), at, draws);
  }

  /** Who takes it over; of the same role, so that one rate prices the whole contact. */
  public Agent expert(String channel, long at, Draws draws) {
    return present(channel + "-experts", at, draws);
  }

  private Agent present(String team, long at, Draws draws) {
    List<Agent> members = of(team);
    int first = draws.whole(0, members.size() - 1);
    for (int i = 0; i < members.size(); i++) {
      Agent agent = members.get((first + i) % members.size());
      if (isPresent(agent, Months.dayNumber(at))) {
        return agent;
      }
    }
    return members.get(first);
  }

  /** How much there is for each who is there, 1 on a day on which as many are as planned. */
  public double load(String team, long at) {
    List<Agent> members = of(team);
    long day = Months.dayNumber(at);
    long present = members.stream().filter(agent -> isPresent(agent, day)).count();
    return Math.min(2, members.size() * (1 - ABSENT) / Math.max(1, present));
  }

  /** Whether he works on a day, given as days since 1970. */
  public boolean isPresent(Agent agent, long day) {
    double wave = Draws.hashed(seed, day * 1_000 + agent.team().hashCode());
    double luck = Draws.hashed(seed + 1, day * 100_003 + agent.number());
    return luck >= (wave < WAVES && agent.tier() == 1 ? ABSENT_IN_WAVE : ABSENT);
  }

  /** Notes work for a contact; it does not matter in which order. */
  public void worked(Agent agent, long at, int workSeconds) {
    int place = place(agent, Months.dayNumber(at));
    if (place >= 0) {
      seconds.addAndGet(place, workSeconds);
      contacts.incrementAndGet(place);
    }
  }

  /** Seconds of handling on a day of the delivered months. */
  int secondsOf(Agent agent, long day) {
    return seconds.get(place(agent, day));
  }

  int contactsOf(Agent agent, long day) {
    return contacts.get(place(agent, day));
  }

  private int place(Agent agent, long day) {
    long index = day - Months.dayNumber(months.start());
    return index < 0 || index >= days() ? -1 : agent.number() * days() + (int) index;
  }

  private int days() {
    return (int) (Months.dayNumber(months.end()) - Months.dayNumber(months.start()));
  }

  private void hire(String team, String role, int tier, int count) {
    List<Agent> members = byTeam.computeIfAbsent(team, t -> new ArrayList<>());
    String channel = role.equals("mail_agent") ? "email" : role.replaceFirst("_.*", "");
    for (int i = 0; i < count; i++) {
      int number = agents.size();
      Draws draws = Draws.of(seed, -1_000_000L - number);
      boolean isFirst = tier == 1 && (channel.equals("phone") || channel.equals("chat"));
      boolean isCoached = isFirst && number % 16 == 3;
      Agent agent =
          new Agent(
              number,
              "E" + Integer.toString(100_001 + number).substring(1),
              role,
              channel,
              team,
              tier,
              draws.normal(),
              isCoached);
      agents.add(agent);
      members.add(agent);
    }
  }
}
