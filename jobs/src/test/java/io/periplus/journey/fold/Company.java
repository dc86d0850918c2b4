package io.periplus.journey.fold;

import io.periplus.config.Journey;
import io.periplus.config.Journey.Channel;
import io.periplus.config.Journey.Component;
import io.periplus.config.Journey.EventMatch;
import io.periplus.config.Journey.JourneyStage;
import io.periplus.config.Journey.Reason;
import io.periplus.config.Journey.Touchpoint;
import io.periplus.config.Label;
import io.periplus.config.Windows;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A company small enough to keep in mind: a component for every measure under the measure's own
 * name, reasons {@code late} and {@code where} of one group and {@code bill} of another, and the
 * usual windows.
 */
public final class Company {
  public static final Windows WINDOWS = new Windows(7, 60, 7, 90, 30, 90);

  /** Five hours behind UTC all year. */
  static final ZoneId LIMA = ZoneId.of("America/Lima");

  private static final Label LABEL = new Label("en", "es", "pt");

  private Company() {}

  static FoldRules on(String asOf) {
    return FoldRules.of(journey(), WINDOWS, LIMA, Instant.parse(asOf));
  }

  public static Journey journey() {
    return journey(components());
  }

  static Journey journey(List<Component> components) {
    return new Journey(
        List.of(new JourneyStage("all", LABEL)),
        List.of(
            touchpoint("web_order", new EventMatch("order", "web", "")),
            touchpoint("order", new EventMatch("order", "", "")),
            touchpoint("payment", new EventMatch("payment", "", "")),
            touchpoint("delivery", new EventMatch("delivery", "", "")),
            touchpoint("phone", new EventMatch("contact", "phone", "")),
            touchpoint("chat", new EventMatch("contact", "chat", ""))),
        components,
        List.of(new Channel("phone", "contact", true, false, LABEL)),
        List.of(
            reason("late", "delivery", false),
            reason("where", "delivery", false),
            reason("bill", "billing", true)),
        List.of(),
        List.of());
  }

  /** The measure's code is the component's; none is bound to a touchpoint. */
  private static List<Component> components() {
    List<Component> all = new ArrayList<>();
    Arrays.stream(Measure.values()).map(m -> component(m.code(), m, "nowhere")).forEach(all::add);
    all.add(new Component("taste", "order", "rating", "csat_taste", "point", 1, true, LABEL));
    return all;
  }

  static Component component(String code, Measure measure, String touchpoint) {
    return new Component(code, touchpoint, "operational", measure.code(), "unit", 1, false, LABEL);
  }

  private static Touchpoint touchpoint(String code, EventMatch match) {
    return new Touchpoint(code, "all", LABEL, List.of(match));
  }

  private static Reason reason(String code, String group, boolean isComplaint) {
    return new Reason("*", code, group, isComplaint, 7, 7, "", LABEL);
  }
}
