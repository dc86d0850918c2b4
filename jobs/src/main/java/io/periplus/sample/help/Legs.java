package io.periplus.sample.help;

import static io.periplus.sample.company.Planted.OVERLOAD_ON_WAIT;
import static io.periplus.sample.company.Planted.TRAINING_ON_TRANSFER;
import static io.periplus.sample.company.World.DESK;

import io.periplus.sample.company.Draws;
import io.periplus.sample.company.Staff.Agent;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The legs of one call or chat, as they are lived second by second. */
final class Legs {
  private final World world;
  private final Draws draws;
  private final String interactionId;
  private final String channel;
  private final boolean isPhone;
  private final List<Leg> legs = new ArrayList<>();
  private long now;
  private long endedAt;
  private int waitSeconds;
  private int heldSeconds;
  private int agentSeconds;
  private int transfers;
  private double load = 1;
  private boolean isAbandoned;

  private record Leg(String type, Optional<Agent> agent, long from, long to, boolean isProof) {}

  Legs(World world, Draws draws, String interactionId, String channel, long startedAt) {
    this.world = world;
    this.draws = draws;
    this.interactionId = interactionId;
    this.channel = channel;
    this.isPhone = channel.equals("phone");
    this.now = startedAt;
  }

  /** Lives through the contact, from the robot to the wrap-up. */
  void play(Agent agent, String reason) {
    plain(isPhone ? "ivr" : "bot", draws.whole(15, 75));
    load = world.staff().load(agent.team(), now);
    int wait = wait(70);
    int patience = 20 + (int) draws.exponential(700);
    isAbandoned = wait > patience;
    queue(Math.min(wait, patience));
    endedAt = now;
    if (isAbandoned) {
      return;
    }
    work("talk", agent, spread(talkMean(reason), 0.5), isPhone);
    Agent last = agent;
    if (draws.chance(isPhone ? 0.22 : 0.05)) {
      int held = spread(75, 0.6);
      work("hold", agent, held, false);
      heldSeconds = held;
      work("talk", agent, spread(60, 0.5), false);
    }
    if (draws.chance(transferring(agent, reason))) {
      transfers = 1;
      plain("transfer_blind", draws.whole(4, 15));
      queue(wait(60));
      last = world.staff().expert(channel, now, draws);
      work("talk", last, spread(220, 0.5), draws.chance(0.6));
    }
    endedAt = now;
    work("wrapup", last, spread(45, 0.5), false);
  }

  long endedAt() {
    return endedAt;
  }

  /** End of the wrap-up, when the record is complete. */
  long workedUntil() {
    return now;
  }

  int waitSeconds() {
    return waitSeconds;
  }

  /** When somebody first answered. */
  long talkedFrom() {
    return legs.stream()
        .filter(leg -> leg.type().equals("talk"))
        .mapToLong(Leg::from)
        .findFirst()
        .orElse(endedAt);
  }

  int heldSeconds() {
    return heldSeconds;
  }

  /** Legs in which the customer had to prove who he is. */
  int proofs() {
    return (int) legs.stream().filter(Leg::isProof).count();
  }

  /** Load of the team that answered. */
  double load() {
    return load;
  }

  /** Talk, hold and wrap-up. */
  int agentSeconds() {
    return agentSeconds;
  }

  int transfers() {
    return transfers;
  }

  boolean isAbandoned() {
    return isAbandoned;
  }

  /** Who ended it; nobody when it was given up. */
  Optional<Agent> last() {
    return legs.get(legs.size() - 1).agent();
  }

  String interactionId() {
    return interactionId;
  }

  void deliver(long knownAt) {
    for (int i = 0; i < legs.size(); i++) {
      Leg leg = legs.get(i);
      String id = interactionId + '-' + (i + 1);
      Row row =
          Row.of(Sheet.INTERACTION_SEGMENT, DESK, id, knownAt)
              .text("segment_id", id)
              .text("interaction_id", interactionId)
              .number("seq", i + 1)
              .text("party", leg.type().equals("wrapup") ? "agent" : "customer")
              .text("segment_type", leg.type())
              .at("started_at", leg.from())
              .at("ended_at", leg.to())
              .flag("is_authenticated", leg.isProof());
      leg.agent().ifPresent(agent -> row.text("agent_id", agent.id()).number("tier", agent.tier()));
      if (leg.type().equals("queue")) {
        row.text("queue_id", transfers > 0 && i > 2 ? channel + "-experts" : channel);
      }
      if (leg.to() == endedAt && !leg.type().equals("wrapup")) {
        row.text("disconnect_type", draws.chance(isAbandoned ? 1 : 0.7) ? "customer" : "agent");
      }
      world.put(row);
    }
    legs.stream()
        .filter(leg -> leg.type().equals("wrapup"))
        .flatMap(leg -> leg.agent().stream())
        .forEach(agent -> world.staff().worked(agent, knownAt, agentSeconds));
  }

  private void plain(String type, int seconds) {
    legs.add(new Leg(type, Optional.empty(), now, now + seconds, false));
    now += seconds;
  }

  private void queue(int seconds) {
    plain("queue", seconds);
    waitSeconds += seconds;
  }

  private void work(String type, Agent agent, int seconds, boolean proof) {
    legs.add(new Leg(type, Optional.of(agent), now, now + seconds, proof));
    now += seconds;
    agentSeconds += seconds;
  }

  /** Longer late in the morning, in December, and where people are missing. */
  private int wait(int median) {
    double hour = Months.hourOf(now);
    boolean isPeak = Months.dayOf(now).getMonthValue() == 12;
    double crowd = (hour > 10 && hour < 13 ? 1.8 : 1) * (isPeak ? 1.7 : 1) * (isPhone ? 1 : 0.7);
    double missing = StrictMath.exp(world.of(OVERLOAD_ON_WAIT) * Math.max(0, load - 1));
    return Math.min(1_800, spread(median * crowd * missing, 0.9));
  }

  private int spread(double median, double deviation) {
    return 1 + (int) (median * StrictMath.exp(deviation * draws.normal()));
  }

  private static double talkMean(String reason) {
    return switch (reason) {
      case "where_is_my_order" -> 170;
      case "product_question" -> 210;
      case "cancel_membership" -> 330;
      default -> 280;
    };
  }

  private double transferring(Agent agent, String reason) {
    double usual =
        switch (reason) {
          case "cancel_membership" -> -0.85;
          case "billing_question", "damaged_item" -> -1.39;
          default -> -2.2;
        };
    boolean isTrained = world.shared().fixes().isTrained(agent.team(), now);
    return Draws.logistic(usual + (isTrained ? world.of(TRAINING_ON_TRANSFER) : 0));
  }
}
