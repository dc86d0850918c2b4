package io.periplus.job;

import io.periplus.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Runs the jobs of a stage: each as soon as the tables that it reads are written, several at a time
 * in one session.
 */
public final class StageRun {
  private StageRun() {}

  /**
   * Runs all jobs, or ends with the first failure.
   *
   * @param jobs jobs of one stage, each after those whose tables it reads
   * @param runner runs one of them
   * @param parallel how many at a time
   */
  public static void run(List<Job> jobs, Runner runner, int parallel) {
    Together.joined(parallel, threads -> begun(jobs, runner, threads));
  }

  private static List<CompletableFuture<Void>> begun(
      List<Job> jobs, Runner runner, Executor threads) {
    Map<Table, CompletableFuture<Void>> writing = new HashMap<>();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (Job job : jobs) {
      CompletableFuture<?>[] before =
          job.inputs().stream()
              .filter(writing::containsKey)
              .map(writing::get)
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture<Void> done =
          CompletableFuture.allOf(before).thenRunAsync(() -> runner.run(job), threads);
      job.outputs().forEach(table -> writing.put(table, done));
      all.add(done);
    }
    return all;
  }
}
