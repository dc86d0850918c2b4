package io.periplus.night;

import io.periplus.job.Stage;
import io.periplus.job.Step;
import java.util.OptionalDouble;

/** Hears how a night goes. */
public interface NightListener {
  /** A stage begins; {@code expectedSeconds} is what the last run of it took. */
  void stageStarted(Stage stage, int tables, OptionalDouble expectedSeconds);

  void tableWritten(Step step);

  void stageFinished(Stage stage, double seconds);

  /** Something that a person should know though nothing failed. */
  void told(String sentence);
}
