package io.periplus.night;

import io.periplus.job.Stage;
import io.periplus.job.StageUse;
import io.periplus.job.Step;
import io.periplus.store.control.RunFiles;
import java.util.OptionalDouble;

/** Hears how a night goes. */
public interface NightListener {
  /** A run begins or goes on; {@code files} are what it leaves on disk. */
  default void runStarted(RunFiles files) {}

  /** A stage begins; {@code expectedSeconds} is what the last run of it took. */
  void stageStarted(Stage stage, int tables, OptionalDouble expectedSeconds);

  void tableWritten(Step step);

  /** A stage is done, and took so much. */
  void stageFinished(Stage stage, double seconds, StageUse use);

  /** Something that a person should know though nothing failed. */
  void told(String sentence);
}
