package io.periplus.journey.fold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The interactions of a customer, chained into episodes: two belong together when they share a case
 * or name one another, or when they share the reason group and the gap between them is short
 * enough. A chain that grows older than an episode may be is cut; the next piece names the one
 * before.
 */
final class ContactChains {
  private final Timeline timeline;
  private final FoldRules rules;
  private final int[] contacts;
  private final int[] parent;
  private final EpisodeDraft[] pieces;
  private final Map<String, Integer> byCase = new HashMap<>();
  private final Map<String, Integer> byRecord = new HashMap<>();
  private final Map<String, Integer> byGroup = new HashMap<>();
  private final Map<Integer, List<EpisodeDraft>> chains = new LinkedHashMap<>();

  ContactChains(Timeline timeline, FoldRules rules) {
    this.timeline = timeline;
    this.rules = rules;
    this.contacts = contacts(timeline);
    this.parent = new int[contacts.length];
    this.pieces = new EpisodeDraft[timeline.size()];
    Arrays.setAll(parent, i -> i);
    for (int c = 0; c < contacts.length; c++) {
      join(c, timeline.at(contacts[c]));
    }
    cut();
  }

  /** The episode of the interaction at a place of the timeline. */
  EpisodeDraft at(int place) {
    return pieces[place];
  }

  /** The episode of an interaction by its id. */
  @Nullable EpisodeDraft ofInteraction(String system, @Nullable String interactionId) {
    Integer contact = Ref.find(byRecord, system, interactionId);
    return contact == null ? null : pieces[contacts[contact]];
  }

  /** The episode of a case: of several pieces the last that had begun by then. */
  @Nullable EpisodeDraft ofCase(String system, @Nullable String caseId, long by) {
    Integer contact = Ref.find(byCase, system, caseId);
    if (contact == null) {
      return null;
    }
    List<EpisodeDraft> chain = chains.get(root(contact));
    int piece = chain.size() - 1;
    while (piece > 0 && chain.get(piece).opener.happenedAt() > by) {
      piece--;
    }
    return chain.get(piece);
  }

  List<EpisodeDraft> all() {
    return chains.values().stream().flatMap(List::stream).toList();
  }

  private void join(int contact, Event e) {
    joinBy(byCase, e.sourceSystem(), e.caseId(), contact);
    joinBy(byRecord, e.sourceSystem(), e.sourceRecordId(), contact);
    byRecord.put(Ref.of(e.sourceSystem(), e.sourceRecordId()), contact);
    joinBy(byRecord, e.sourceSystem(), e.chainId(), contact);
    joinByReason(contact, e, rules.reason(e));
  }

  private void joinBy(Map<String, Integer> known, String system, @Nullable String id, int contact) {
    if (id != null) {
      joinBy(known, Ref.of(system, id), contact);
      if (Ref.mayPointElsewhere(id)) {
        joinBy(known, id, contact);
      }
    }
  }

  private void joinBy(Map<String, Integer> known, String key, int contact) {
    Integer before = known.putIfAbsent(key, contact);
    if (before != null) {
      unite(before, contact);
    }
  }

  /** The contact of the group whose patience lasts longest answers for the whole group. */
  private void joinByReason(int contact, Event e, ReasonRules.Rule rule) {
    if (rule.group() == null) {
      return;
    }
    Integer before = byGroup.get(rule.group());
    if (before != null && e.happenedAt() <= reach(before)) {
      unite(before, contact);
    }
    if (before == null || e.endAt() + rule.gap() >= reach(before)) {
      byGroup.put(rule.group(), contact);
    }
  }

  private long reach(int contact) {
    Event e = timeline.at(contacts[contact]);
    return e.endAt() + rules.reason(e).gap();
  }

  private void cut() {
    for (int c = 0; c < contacts.length; c++) {
      Event e = timeline.at(contacts[c]);
      List<EpisodeDraft> chain = chains.computeIfAbsent(root(c), r -> new ArrayList<>(1));
      EpisodeDraft piece = chain.isEmpty() ? null : chain.get(chain.size() - 1);
      if (piece == null || e.happenedAt() - piece.opener.happenedAt() > rules.maxSpan()) {
        piece = new EpisodeDraft(EpisodeDraft.CONTACT, e, piece);
        chain.add(piece);
      }
      pieces[contacts[c]] = piece;
    }
  }

  private void unite(int one, int other) {
    int first = root(one);
    int second = root(other);
    parent[Math.max(first, second)] = Math.min(first, second);
  }

  private int root(int contact) {
    int at = contact;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private static int[] contacts(Timeline timeline) {
    int[] places = new int[timeline.size()];
    int found = 0;
    for (int i = 0; i < timeline.size(); i++) {
      if (timeline.at(i).kind() == EventKind.CONTACT) {
        places[found++] = i;
      }
    }
    return Arrays.copyOf(places, found);
  }
}
