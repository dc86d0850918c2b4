package io.periplus.journey.fold;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One episode for each order, found by the order's id. */
final class Purchases {
  private final Map<String, EpisodeDraft> byOrder = new LinkedHashMap<>();
  private final Map<String, EpisodeDraft> byDelivery = new HashMap<>();

  Purchases(Timeline timeline) {
    for (int i = 0; i < timeline.size(); i++) {
      Event e = timeline.at(i);
      if (e.kind() == EventKind.ORDER) {
        byOrder.computeIfAbsent(
            Ref.of(e.sourceSystem(), idOf(e)),
            ref -> new EpisodeDraft(EpisodeDraft.PURCHASE, e, null));
      }
    }
    for (int i = 0; i < timeline.size(); i++) {
      Event e = timeline.at(i);
      EpisodeDraft purchase = e.kind() == EventKind.DELIVERY ? of(e) : null;
      if (purchase != null) {
        byDelivery.put(Ref.of(e.sourceSystem(), e.sourceRecordId()), purchase);
      }
    }
  }

  /** The purchase whose order the event is, or names. */
  @Nullable EpisodeDraft of(Event e) {
    return ofOrder(e.sourceSystem(), e.kind() == EventKind.ORDER ? idOf(e) : e.orderId());
  }

  @Nullable EpisodeDraft ofOrder(String system, @Nullable String orderId) {
    return Ref.find(byOrder, system, orderId);
  }

  @Nullable EpisodeDraft ofDelivery(String system, @Nullable String deliveryId) {
    return Ref.find(byDelivery, system, deliveryId);
  }

  List<EpisodeDraft> all() {
    return List.copyOf(byOrder.values());
  }

  private static String idOf(Event order) {
    return order.orderId() == null ? order.sourceRecordId() : order.orderId();
  }
}
