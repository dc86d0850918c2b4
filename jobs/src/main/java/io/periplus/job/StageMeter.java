package io.periplus.job;

import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** Adds up what the tasks of a session take, one stage of a night after the other. */
public final class StageMeter extends SparkListener implements AutoCloseable {
  private static final long NANOS_A_MILLI = 1_000_000L;
  private static final long PATIENCE_MILLIS = 2_000;

  private final SparkContext context;
  private StageUse sum = StageUse.NONE;

  private StageMeter(SparkContext context) {
    this.context = context;
  }

  /** A meter that runs until it is closed. */
  public static StageMeter start(SparkSession spark) {
    StageMeter meter = new StageMeter(spark.sparkContext());
    meter.context.addSparkListener(meter);
    return meter;
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
    TaskMetrics task = end.taskMetrics();
    if (task != null) {
      sum =
          sum.plus(
              new StageUse(
                  task.executorCpuTime() / NANOS_A_MILLI,
                  task.jvmGCTime(),
                  task.inputMetrics().bytesRead(),
                  task.outputMetrics().bytesWritten(),
                  task.shuffleWriteMetrics().bytesWritten(),
                  task.diskBytesSpilled(),
                  task.peakExecutionMemory()));
    }
  }

  /** What was taken since the last time of asking. */
  public StageUse take() {
    try {
      // Spark tells of tasks a little after they end.
      context.listenerBus().waitUntilEmpty(PATIENCE_MILLIS);
    } catch (TimeoutException e) {
      return reset();
    }
    return reset();
  }

  private synchronized StageUse reset() {
    StageUse taken = sum;
    sum = StageUse.NONE;
    return taken;
  }

  @Override
  public void close() {
    context.removeSparkListener(this);
  }
}
