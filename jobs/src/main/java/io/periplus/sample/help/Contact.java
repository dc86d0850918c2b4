package io.periplus.sample.help;

import io.periplus.sample.ask.Helped;
import io.periplus.sample.company.Staff.Agent;
import java.util.Optional;

/**
 * How one contact went.
 *
 * @param agent who ended it; empty when it was given up before anybody answered
 * @param waitSeconds in queues
 * @param heldSeconds on hold
 * @param proofs legs in which the customer had to prove who he is
 * @param load of the team that answered, 1 as planned
 * @param isCoached whether the agent asked for a good score
 */
record Contact(
    String id,
    String channel,
    Optional<Agent> agent,
    long startedAt,
    long endedAt,
    int waitSeconds,
    int heldSeconds,
    int transfers,
    int proofs,
    double load,
    boolean isCoached,
    boolean isAbandoned,
    boolean isResolved) {

  /** Minutes in queues that count for how it felt: at most ten. */
  double feltWaitMinutes() {
    return Math.min(10, waitSeconds / 60.0);
  }

  String agentId() {
    return agent.map(Agent::id).orElse("");
  }

  /** As the customer lived it. */
  Helped lived(String reason, boolean isRepeat) {
    return new Helped(
        id,
        reason,
        endedAt,
        feltWaitMinutes(),
        heldSeconds / 60.0,
        transfers,
        Math.max(0, proofs - 1),
        load,
        agent.map(Agent::skill).orElse(0.0),
        isCoached,
        isRepeat,
        isResolved,
        agentId());
  }
}
