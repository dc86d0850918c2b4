package io.periplus.config;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The closed lists of words that settings may use. */
final class Vocabulary {
  /** Kinds of event that a touchpoint may ask for. */
  static final List<String> EVENT_KINDS =
      List.of(
          "order",
          "payment",
          "refund",
          "return",
          "delivery",
          "subscription",
          "contact",
          "web",
          "survey",
          "mention");

  /** What can be measured of a component: the codes of {@code io.periplus.journey.fold.Measure}. */
  static final List<String> MEASURES =
      List.of(
          "delivery_late",
          "delivery_late_days",
          "delivery_days",
          "delivery_missing",
          "delivery_failed",
          "order_cancelled",
          "contact_count",
          "repeat_contact",
          "queue_wait_minutes",
          "transfer_count",
          "payment_failed",
          "freight_share",
          "item_count",
          "refund_count");

  /** Kinds of component that have a measure. */
  static final List<String> COMPONENT_KINDS = List.of("operational", "upstream");

  static final List<String> CHANNEL_KINDS = List.of("contact", "sales", "marketing", "survey");
  static final List<String> SEGMENT_FIELDS = List.of("segment", "region", "country", "status");
  static final List<String> FORMULAS = List.of("net", "top", "mean");

  /** Lines of the board page that are not scores of a survey. */
  static final List<String> BEHAVIOUR_KPIS =
      List.of(
          "revenue",
          "margin",
          "cost_to_serve",
          "orders",
          "customers",
          "promise_kept",
          "contact_rate");

  private Vocabulary() {}

  static Set<String> currencies() {
    return Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Regions of the tz database. Abbreviations are not: CST is a zone of America and of China. */
  static Set<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.equals("UTC") || (id.contains("/") && !id.startsWith("SystemV/")))
        .collect(Collectors.toUnmodifiableSet());
  }

  static List<String> weekdays() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> day.name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
