package io.periplus.night;

import io.periplus.source.take.Intake;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What intake has to tell, the same thing of many files in one sentence. */
final class Events {
  private Events() {}

  /** Sentences in the order of their first event, and whether each tells of something missing. */
  static Map<String, Boolean> told(List<Intake.Event> events) {
    Map<String, Long> counts = new LinkedHashMap<>();
    events.forEach(e -> counts.merge(heading(e), e.count(), Long::sum));
    Map<String, Boolean> told = new LinkedHashMap<>();
    counts.forEach(
        (heading, count) ->
            told.put(
                "%s (%,d)".formatted(heading, count),
                heading.substring(0, heading.indexOf(' ')).endsWith("_MISSING")));
    return told;
  }

  /** Deliveries stand in a folder a day: the file's own name says what it is. */
  private static String heading(Intake.Event event) {
    String what = event.what();
    return "%s %s: %s"
        .formatted(event.code(), event.source(), what.substring(what.lastIndexOf('/') + 1));
  }
}
