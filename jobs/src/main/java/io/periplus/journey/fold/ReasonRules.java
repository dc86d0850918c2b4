package io.periplus.journey.fold;

import io.periplus.config.Journey;
import io.periplus.config.Windows;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What follows from the reason of a contact. */
final class ReasonRules implements Serializable {
  private final Map<String, Rule> rules;
  private final Rule none;

  /**
   * One reason.
   *
   * @param group reasons that count as the same problem; null when there is no reason, which is
   *     like no other
   * @param gap microseconds after which a contact of the group is another problem
   * @param fcr microseconds without another contact that resolve it
   */
  record Rule(@Nullable String group, boolean isComplaint, long gap, long fcr)
      implements Serializable {

    /** How long after a contact's end another one may still join it; then it is mature. */
    long patience() {
      return Math.max(gap, fcr);
    }
  }

  ReasonRules(List<Journey.Reason> reasons, Windows windows) {
    Map<String, Rule> found = new HashMap<>();
    for (Journey.Reason r : reasons) {
      found.put(
          r.source() + "|" + r.code(),
          new Rule(
              "group:" + r.group(),
              r.isComplaint(),
              FoldRules.days(r.gapDays()),
              FoldRules.days(r.fcrWindowDays())));
    }
    rules = Map.copyOf(found);
    none =
        new Rule(null, false, FoldRules.days(windows.episodeGap()), FoldRules.days(windows.fcr()));
  }

  /** A reason that the company did not list is a group of its own, with the usual windows. */
  Rule of(Event contact) {
    String code = contact.reasonCode();
    if (code == null) {
      return none;
    }
    Rule own = rules.get(contact.sourceSystem() + "|" + code);
    Rule any = own == null ? rules.get("*|" + code) : own;
    return any == null ? new Rule("code:" + code, false, none.gap, none.fcr) : any;
  }
}
