package io.periplus.night;

import io.periplus.errors.ExitCode;
import io.periplus.errors.PeriplusException;
import io.periplus.job.CheckResult;
import io.periplus.job.Stage;
import io.periplus.job.StageUse;
import io.periplus.job.Step;
import io.periplus.table.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a process notes of one stage while it runs. The notes go into the run's files, which are the
 * truth about it; the tables of {@code ops} are made from them.
 */
final class StageNotes {
  private final Stage stage;
  private final long token;
  private final Instant started;
  private final List<Step> steps = new ArrayList<>();
  private final List<String> degraded = new ArrayList<>();

  StageNotes(Stage stage, long token, Instant started) {
    this.stage = stage;
    this.token = token;
    this.started = started;
  }

  Stage stage() {
    return stage;
  }

  synchronized void step(Step step) {
    steps.add(step);
  }

  void degraded(List<String> sentences) {
    degraded.addAll(sentences);
  }

  /** How a stage went that is done. */
  Map<String, Object> done(Instant ended, StageUse use, List<CheckResult> checks) {
    return fields("done", ended, use, checks, 0, "");
  }

  /**
   * How a stage went that failed. What it found out is told when it is final: a stage that may
   * still succeed tells it then.
   */
  synchronized Map<String, Object> failed(
      Instant ended, StageUse use, List<CheckResult> checks, RuntimeException failure) {
    int exit = failure instanceof PeriplusException told ? told.exit().number() : 70;
    String line = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    if (!isRefusal(failure)) {
      steps.clear();
    }
    String message = PeriplusException.codeOf(failure) + " " + line;
    return fields("failed", ended, use, checks, exit, message);
  }

  /** Whether the same inputs would fail again. */
  static boolean isRefusal(RuntimeException failure) {
    return failure instanceof PeriplusException told
        && (told.exit() == ExitCode.REFUSED || told.exit() == ExitCode.INPUT);
  }

  private synchronized Map<String, Object> fields(
      String state,
      Instant ended,
      StageUse use,
      List<CheckResult> checks,
      int exit,
      String message) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("stage", stage.label());
    fields.put("token", token);
    fields.put("state", state);
    fields.put("started_at", started.toString());
    fields.put("ended_at", ended.toString());
    fields.put("milliseconds", ended.toEpochMilli() - started.toEpochMilli());
    fields.put("use", useFields(use));
    fields.put("exit_code", exit);
    fields.put("message", message);
    fields.put("degraded", List.copyOf(degraded));
    fields.put("steps", steps.stream().map(StageNotes::stepFields).toList());
    fields.put("checks", checks.stream().map(StageNotes::checkFields).toList());
    return fields;
  }

  private static Map<String, Object> useFields(StageUse use) {
    return Map.of(
        "core_milliseconds", use.coreMillis(),
        "gc_milliseconds", use.gcMillis(),
        "read_bytes", use.readBytes(),
        "written_bytes", use.writtenBytes(),
        "shuffle_bytes", use.shuffledBytes(),
        "spilled_bytes", use.spilledBytes(),
        "peak_bytes", use.peakBytes());
  }

  private static Map<String, Object> stepFields(Step step) {
    return Map.of(
        "table", step.table(),
        "direction", step.isChanged() ? "written" : "kept",
        "version", step.version(),
        "rows", step.rows(),
        "set_aside", step.setAside(),
        "milliseconds", Math.round(step.seconds() * 1000));
  }

  private static Map<String, Object> checkFields(CheckResult result) {
    return Map.of(
        "table", result.table(),
        "rule", result.check().name(),
        "severity", result.check().severity().name().toLowerCase(Locale.ROOT),
        "checked", result.checked(),
        "broken", result.broken(),
        "blocking", result.check().severity() == Severity.FAIL);
  }
}
