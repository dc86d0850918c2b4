package io.periplus.watch;

import io.periplus.watch.NightSummary.Count;
import io.periplus.watch.NightSummary.Money;
import io.periplus.watch.NightSummary.StageFigures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A night in the text format of Prometheus, for the collector of node_exporter. No label holds a
 * free text or a personal value.
 */
final class MetricsText {
  private final StringBuilder text = new StringBuilder();

  private MetricsText() {}

  /**
   * The file.
   *
   * @param summary the last night
   * @param publishedAt when the release that readers see was published; the epoch for none
   * @param freeBytes free space where the warehouse lies
   */
  static String of(NightSummary summary, Instant publishedAt, long freeBytes) {
    MetricsText file = new MetricsText();
    file.one("exit_code", "What the last night said to the scheduler.", summary.exit());
    file.one("run_seconds", "Seconds that the last night took.", summary.seconds());
    file.one("run_cost", "Price of the last night in the group currency.", summary.cost());
    file.one("tables", "Tables that the last night made.", summary.tables());
    file.one("rows", "Rows of these tables.", summary.rows());
    file.stages(summary.stages());
    file.landed(summary);
    file.one("findings", "Unusual deliveries of the last night.", summary.findings().size());
    file.one("degraded", "Things missing or kept from before.", summary.degraded().size());
    file.one("last_run_timestamp_seconds", "When the last night ended.", seconds(summary.ended()));
    file.one(
        "release_timestamp_seconds",
        "When the release that readers see was published.",
        seconds(publishedAt));
    file.one("disk_free_bytes", "Free space where the warehouse lies.", freeBytes);
    return file.text.toString();
  }

  private void stages(List<StageFigures> stages) {
    each("stage_seconds", "Seconds of a stage.", stages, "stage", s -> s.seconds());
    each("stage_core_seconds", "Core seconds of a stage.", stages, "stage", s -> s.coreSeconds());
    each("stage_read_bytes", "Bytes a stage read.", stages, "stage", s -> s.readBytes());
    each("stage_written_bytes", "Bytes a stage wrote.", stages, "stage", s -> s.writtenBytes());
    each("stage_spilled_bytes", "Bytes a stage spilled.", stages, "stage", s -> s.spilledBytes());
  }

  private void each(
      String name,
      String help,
      List<StageFigures> stages,
      String label,
      Function<StageFigures, Number> value) {
    Map<String, Number> values = new TreeMap<>();
    stages.forEach(s -> values.put(s.stage(), value.apply(s)));
    labelled(name, help, label, values);
  }

  private void landed(NightSummary summary) {
    Map<String, Number> rows = new TreeMap<>();
    rows.put("accepted", summary.landing().accepted());
    rows.put("quarantined", summary.landing().quarantined());
    rows.put("repeat", summary.landing().repeats());
    labelled("landed_rows", "Records that landed, by what became of them.", "became", rows);
    Map<String, Number> aside = new TreeMap<>();
    for (Count count : summary.setAside()) {
      aside.merge(count.reason(), count.rows(), (a, b) -> a.longValue() + b.longValue());
    }
    labelled("quarantined_rows", "Rows set aside, by reason code.", "reason", aside);
    Map<String, Number> money = new TreeMap<>();
    for (Money m : summary.landing().money()) {
      money.put(m.currency(), m.difference());
    }
    labelled("money_difference", "Money that landed and is unaccounted for.", "currency", money);
  }

  private void one(String name, String help, Number value) {
    head(name, help);
    text.append("periplus_").append(name).append(' ').append(number(value)).append('\n');
  }

  private void labelled(String name, String help, String label, Map<String, Number> values) {
    if (values.isEmpty()) {
      return;
    }
    head(name, help);
    values.forEach(
        (of, value) ->
            text.append(
                "periplus_%s{%s=\"%s\"} %s\n".formatted(name, label, safe(of), number(value))));
  }

  private void head(String name, String help) {
    text.append("# HELP periplus_%s %s\n# TYPE periplus_%s gauge\n".formatted(name, help, name));
  }

  private static String safe(String label) {
    return label.replaceAll("[^A-Za-z0-9_.-]", "_");
  }

  private static String number(Number value) {
    if (value instanceof BigDecimal exact) {
      return exact.toPlainString();
    }
    return value instanceof Double real
        ? String.format(Locale.ROOT, "%.3f", real)
        : value.toString();
  }

  private static Number seconds(Instant at) {
    return at.toEpochMilli() / 1000.0;
  }
}
