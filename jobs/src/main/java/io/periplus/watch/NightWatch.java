package io.periplus.watch;

import io.periplus.errors.PeriplusException;
import io.periplus.job.Stage;
import io.periplus.job.StageUse;
import io.periplus.job.Step;
import io.periplus.night.NightListener;
import io.periplus.night.Outcome;
import io.periplus.store.control.RunFiles;
import io.periplus.watch.NightSummary.Landing;
import io.periplus.watch.NightSummary.StageFigures;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Listens to one night: passes everything on, keeps its figures, and logs its stages and what was
 * told; the night itself logs its tables.
 */
public final class NightWatch implements NightListener {
  private static final String BUG = "PER-9001";

  private final NightListener next;
  private final Clock clock;
  private final LocalDate day;
  private final BigDecimal coreHour;
  private final Instant started;
  private final List<StageFigures> stages = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Optional<RunFiles> run = Optional.empty();
  private String stage = "";
  private long tables;
  private long changed;
  private long rows;

  /**
   * Listens from now on.
   *
   * @param next who hears it as well
   * @param day business day that the night closes
   * @param coreHour price of an hour of one core
   */
  public NightWatch(NightListener next, Clock clock, LocalDate day, BigDecimal coreHour) {
    this.next = next;
    this.clock = clock;
    this.day = day;
    this.coreHour = coreHour;
    this.started = clock.instant();
  }

  @Override
  public void runStarted(RunFiles files) {
    run = Optional.of(files);
    log("info", "run started", Map.of());
    next.runStarted(files);
  }

  @Override
  public void stageStarted(Stage begun, int ofTables, OptionalDouble expectedSeconds) {
    stage = begun.label();
    log("info", "stage started", Map.of("tables", ofTables));
    next.stageStarted(begun, ofTables, expectedSeconds);
  }

  @Override
  public synchronized void tableWritten(Step step) {
    tables++;
    rows += step.rows();
    changed += step.isChanged() ? 1 : 0;
    next.tableWritten(step);
  }

  @Override
  public void stageFinished(Stage ended, double seconds, StageUse use) {
    stages.add(figures(ended.label(), seconds, use));
    log(
        "info",
        "stage finished",
        Map.of(
            "milliseconds", Math.round(seconds * 1000),
            "core_milliseconds", use.coreMillis(),
            "read_bytes", use.readBytes(),
            "written_bytes", use.writtenBytes(),
            "spilled_bytes", use.spilledBytes()));
    stage = "";
    next.stageFinished(ended, seconds, use);
  }

  @Override
  public void told(String sentence) {
    notes.add(sentence);
    log("warn", sentence, Map.of());
    next.told(sentence);
  }

  /** A line of the log that belongs to no stage. */
  void log(String level, String message, Map<String, Object> more) {
    run.ifPresent(
        files -> {
          Map<String, Object> line = new LinkedHashMap<>(more);
          line.put("ts", clock.instant().toString());
          line.put("level", level);
          line.put("logger", "night");
          line.put("msg", message);
          line.put("run_id", files.runId());
          line.put("business_date", day.toString());
          if (!stage.isEmpty()) {
            line.put("stage", stage);
          }
          files.log(line);
        });
  }

  /** The summary of a night that ended by itself. */
  NightSummary ended(Outcome outcome) {
    log("info", "run ended", Map.of("code", "", "exit", outcome.exit().number()));
    return summary(outcome.exit().number(), "", "", "", outcome.releaseId(), outcome.degraded());
  }

  /** The summary of a night that an error stopped: its code and its first line, no trace. */
  NightSummary failed(RuntimeException failure) {
    Optional<PeriplusException> told = told(failure);
    String code = told.map(PeriplusException::code).orElse(BUG);
    int exit = told.map(e -> e.exit().number()).orElse(70);
    // A bug's own message may quote a value: only its kind is told.
    String message = told.map(Throwable::getMessage).orElse(failure.getClass().getSimpleName());
    String line = message.lines().findFirst().orElse("");
    log("error", line, Map.of("code", code, "exit", exit));
    return summary(exit, code, line, stage, "", List.of());
  }

  private static Optional<PeriplusException> told(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof PeriplusException known) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  private NightSummary summary(
      int exit,
      String code,
      String message,
      String stoppedIn,
      String releaseId,
      List<String> degraded) {
    return new NightSummary(
        run.map(RunFiles::runId).orElse(""),
        day.toString(),
        started.toString(),
        clock.instant().toString(),
        exit,
        code,
        message,
        stoppedIn,
        releaseId,
        degraded,
        List.copyOf(notes),
        List.copyOf(stages),
        tables,
        changed,
        rows,
        Landing.UNKNOWN,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private StageFigures figures(String label, double seconds, StageUse use) {
    return new StageFigures(
        label,
        seconds,
        use.coreMillis() / 1000.0,
        use.gcMillis() / 1000.0,
        use.readBytes(),
        use.writtenBytes(),
        use.shuffledBytes(),
        use.spilledBytes(),
        use.cost(coreHour));
  }
}
