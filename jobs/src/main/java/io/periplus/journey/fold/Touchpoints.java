package io.periplus.journey.fold;

import io.periplus.config.Journey;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where an event belongs: the first touchpoint, in the company's order, that it matches. */
final class Touchpoints implements Serializable {
  private final Map<EventKind, List<Rule>> rules = new EnumMap<>(EventKind.class);

  private record Rule(String touchpoint, String channel, String detail) implements Serializable {}

  Touchpoints(List<Journey.Touchpoint> touchpoints) {
    for (EventKind kind : EventKind.values()) {
      List<Rule> ofKind = new ArrayList<>();
      for (Journey.Touchpoint touchpoint : touchpoints) {
        touchpoint.matches().stream()
            .filter(match -> fits(match.kind(), kind.code()))
            .map(match -> new Rule(touchpoint.code(), match.channel(), match.detail()))
            .forEach(ofKind::add);
      }
      rules.put(kind, List.copyOf(ofKind));
    }
  }

  String of(Event e) {
    for (Rule rule : rules.getOrDefault(e.kind(), List.of())) {
      if (fits(rule.channel, e.channel()) && fits(rule.detail, e.detail())) {
        return rule.touchpoint;
      }
    }
    return FoldRules.UNMAPPED;
  }

  /** Whether any event of a kind can arrive at a touchpoint. */
  boolean canReceive(String touchpoint, EventKind kind) {
    return rules.getOrDefault(kind, List.of()).stream()
        .anyMatch(rule -> rule.touchpoint.equals(touchpoint));
  }

  private static boolean fits(String wanted, @Nullable String found) {
    return wanted.isEmpty() || wanted.equals(found);
  }
}
