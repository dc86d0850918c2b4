package io.periplus.sample.ask;

import io.periplus.sample.words.Theme;

/**
 * A contact as its customer lived it.
 *
 * @param waited minutes in queues that count for how it felt
 * @param held minutes on hold
 * @param proofs times that he had to prove again who he is
 * @param load of the team, 1 as planned
 * @param agentId who ended it; empty when nobody did
 */
public record Helped(
    String id,
    String reason,
    long endedAt,
    double waited,
    double held,
    int transfers,
    int proofs,
    double load,
    double skill,
    boolean isCoached,
    boolean isRepeat,
    boolean isResolved,
    String agentId) {

  double overload() {
    return Math.max(0, load - 1);
  }

  Theme theme() {
    if (waited > 4) {
      return Theme.WAIT;
    }
    return reason.equals("billing_question") ? Theme.BILLING : Theme.CONTACT;
  }

  Facts facts() {
    return new Facts()
        .is("wait", waited)
        .is("transfer", transfers)
        .is("unresolved", !isResolved)
        .is("hold", held)
        .is("overload", overload())
        .is("coached", isCoached)
        .is("skill", skill)
        .is("repeat", isRepeat)
        .is("proof", proofs);
  }
}
