package io.periplus.config;

import io.periplus.config.Journey.Channel;
import io.periplus.config.Journey.Component;
import io.periplus.config.Journey.EventMatch;
import io.periplus.config.Journey.JourneyStage;
import io.periplus.config.Journey.Reason;
import io.periplus.config.Journey.RootCause;
import io.periplus.config.Journey.Segment;
import io.periplus.config.Journey.Touchpoint;
import io.periplus.config.hocon.Section;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads {@code periplus.journey}: what is pointed to is read before what points to it. */
final class JourneyReader {
  private final Collection<String> metrics;
  private final Collection<String> systems;
  private final Windows windows;

  /**
   * @param metrics codes of the metrics that the company asks
   * @param systems names of its source systems
   */
  JourneyReader(Collection<String> metrics, Collection<String> systems, Windows windows) {
    this.metrics = metrics;
    this.systems = systems;
    this.windows = windows;
  }

  Journey read(Section in) {
    List<JourneyStage> stages = in.blocks("stages", JourneyReader::stage, "code");
    List<Channel> channels = in.blocks("channels", JourneyReader::channel, "code");
    Set<String> stageCodes = codes(stages, JourneyStage::code);
    Set<String> channelCodes = codes(channels, Channel::code);
    List<Touchpoint> touchpoints =
        in.blocks("touchpoints", s -> touchpoint(s, stageCodes, channelCodes), "code");
    Set<String> touchpointCodes = codes(touchpoints, Touchpoint::code);
    List<Component> components =
        in.blocks("components", s -> component(s, touchpointCodes), "code");
    Set<String> causes = new TreeSet<>();
    List<RootCause> rootCauses = in.blocks("root-causes", s -> rootCause(s, causes), "code");
    List<Reason> reasons = in.blocks("reasons", s -> reason(s, causes), "source", "code");
    List<Segment> segments = in.blocks("segments", JourneyReader::segment, "code");
    requireSome(in, "stages", stages);
    requireSome(in, "channels", channels);
    requireSome(in, "touchpoints", touchpoints);
    requireSome(in, "segments", segments);
    checkOnlyLastTakesAll(in, segments);
    return new Journey(stages, touchpoints, components, channels, reasons, rootCauses, segments);
  }

  /** Reads the block {@code label}. */
  static Label label(Section in) {
    return in.block("label", s -> new Label(s.text("en"), s.text("es"), s.text("pt")));
  }

  private static JourneyStage stage(Section in) {
    return new JourneyStage(in.code("code"), label(in));
  }

  private static Channel channel(Section in) {
    return new Channel(
        in.code("code"),
        in.oneOf("kind", Vocabulary.CHANNEL_KINDS, "kind of channel"),
        in.flag("human"),
        in.flag("digital"),
        label(in));
  }

  private Touchpoint touchpoint(Section in, Set<String> stages, Set<String> channels) {
    return new Touchpoint(
        in.code("code"),
        in.oneOf("stage", stages, "stage"),
        label(in),
        in.blocks("match", s -> match(s, channels), "kind", "channel", "detail"));
  }

  private EventMatch match(Section in, Set<String> channels) {
    String kind = in.oneOf("kind", Vocabulary.EVENT_KINDS, "kind of event");
    String channel = in.has("channel") ? in.oneOf("channel", channels, "channel") : "";
    String detail = in.has("detail") ? in.text("detail") : "";
    if (kind.equals("survey") && in.has("detail")) {
      in.oneOf("detail", metrics, "metric that is asked");
    }
    return new EventMatch(kind, channel, detail);
  }

  private static Component component(Section in, Set<String> touchpoints) {
    return new Component(
        in.code("code"),
        in.oneOf("touchpoint", touchpoints, "touchpoint"),
        in.has("kind")
            ? in.oneOf("kind", Vocabulary.COMPONENT_KINDS, "kind of component")
            : "operational",
        in.oneOf("measure", Vocabulary.MEASURES, "measure"),
        in.text("unit"),
        in.has("unit-change") ? in.real("unit-change", 0.0001, 1_000_000) : 1,
        in.has("higher-is-better") && in.flag("higher-is-better"),
        label(in));
  }

  /** A parent is declared before its children, so no cause can be its own ancestor. */
  private static RootCause rootCause(Section in, Set<String> declared) {
    String parent = "";
    if (in.has("parent")) {
      parent = in.text("parent");
      if (!declared.contains(parent)) {
        in.problem("parent", "is \"%s\", which is no root cause declared above".formatted(parent));
      }
    }
    RootCause cause = new RootCause(in.code("code"), parent, in.text("owner"), label(in));
    declared.add(cause.code());
    return cause;
  }

  private Reason reason(Section in, Set<String> causes) {
    int fcr = in.has("fcr-window") ? in.days("fcr-window", 1, 30) : windows.fcr();
    int gap = in.has("gap") ? in.days("gap", 1, 365) : windows.episodeGap();
    if (gap < fcr) {
      in.problem(
          in.has("gap") ? "gap" : "fcr-window",
          "makes a gap of %d days and an fcr-window of %d; a gap is never shorter than its window"
              .formatted(gap, fcr));
    }
    if (in.has("root-cause") && causes.isEmpty()) {
      in.problem("root-cause", "is named, but no root causes are declared");
    }
    String code = in.text("code");
    return new Reason(
        in.has("source") ? in.oneOf("source", systems, "source system") : "*",
        code,
        in.has("group") ? in.code("group") : code,
        in.has("complaint") && in.flag("complaint"),
        gap,
        fcr,
        in.has("root-cause") ? in.oneOf("root-cause", causes, "root cause") : "",
        label(in));
  }

  private static Segment segment(Section in) {
    String code = in.code("code");
    if (in.has("field") || in.has("values")) {
      String field = in.oneOf("field", Vocabulary.SEGMENT_FIELDS, "attribute of a customer");
      return new Segment(code, field, in.texts("values"), label(in));
    }
    return new Segment(code, "", List.of(), label(in));
  }

  private static void checkOnlyLastTakesAll(Section in, List<Segment> segments) {
    for (int i = 0; i < segments.size(); i++) {
      boolean takesAll = segments.get(i).values().isEmpty();
      boolean isLast = i == segments.size() - 1;
      if (isLast && !takesAll) {
        in.problem(
            "segments", "must end with one that takes every customer: without field and values");
      } else if (takesAll && !isLast) {
        in.problem(
            "segments",
            "has %s before others, but it takes every customer: put it last, or give it field and values"
                .formatted(segments.get(i).code()));
      }
    }
  }

  private static void requireSome(Section in, String key, List<?> declared) {
    if (declared.isEmpty() && in.has(key)) {
      in.problem(key, "is empty; declare at least one");
    }
  }

  private static <T> Set<String> codes(List<T> declared, Function<T, String> code) {
    Set<String> codes = new TreeSet<>();
    declared.forEach(each -> codes.add(code.apply(each)));
    codes.remove("");
    return codes;
  }
}
