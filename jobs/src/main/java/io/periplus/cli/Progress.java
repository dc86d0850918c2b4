package io.periplus.cli;

import io.periplus.job.Stage;
import io.periplus.job.StageUse;
import io.periplus.job.Step;
import io.periplus.night.NightListener;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;

/** Shows on the terminal how a night goes: a line a table, as it is written. */
final class Progress implements NightListener {
  private final PrintWriter out;
  private int tables;
  private int done;

  Progress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void stageStarted(Stage stage, int ofTables, OptionalDouble expectedSeconds) {
    tables = ofTables;
    done = 0;
    String expected =
        expectedSeconds.isPresent()
            ? "  (last time: " + seconds(expectedSeconds.getAsDouble()) + ")"
            : "";
    line("%-8s %d tables%s".formatted(stage.label(), ofTables, expected));
  }

  @Override
  public synchronized void tableWritten(Step step) {
    done++;
    String aside = step.setAside() == 0 ? "" : "  %,d set aside".formatted(step.setAside());
    String kept = step.isChanged() ? "" : "  unchanged";
    line(
        "%-8s %3d/%-3d %-34s %,12d rows %8s%s%s"
            .formatted(
                step.stage().label(),
                done,
                tables,
                step.table(),
                step.rows(),
                seconds(step.seconds()),
                aside,
                kept));
  }

  @Override
  public void stageFinished(Stage stage, double took, StageUse use) {
    line("%-8s done in %s".formatted(stage.label(), seconds(took)));
  }

  @Override
  public void told(String sentence) {
    line("         note: " + sentence);
  }

  private void line(String text) {
    out.println(text);
    out.flush();
  }

  private static String seconds(double seconds) {
    return seconds < 60
        ? "%.1fs".formatted(seconds)
        : String.format(Locale.ROOT, "%dm%02ds", (long) seconds / 60, (long) seconds % 60);
  }
}
