package io.periplus.job;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** Does pieces of work several at a time in one session. */
public final class Together {
  private Together() {}

  /**
   * Does all of it; a failure is told when what had begun has ended, so that nothing works on
   * behind the back of whoever is told.
   *
   * @param parallel how many at a time
   * @return the results, in the order of the work
   */
  public static <T> List<T> all(List<Supplier<T>> work, int parallel) {
    return joined(
        parallel,
        threads ->
            work.stream().map(piece -> CompletableFuture.supplyAsync(piece, threads)).toList());
  }

  /**
   * Waits for pieces that may depend on one another.
   *
   * @param begin begins them on the given threads
   */
  static <T> List<T> joined(int parallel, Function<Executor, List<CompletableFuture<T>>> begin) {
    ExecutorService threads = Executors.newFixedThreadPool(parallel);
    try {
      List<CompletableFuture<T>> going = begin.apply(threads);
      CompletableFuture.allOf(going.toArray(CompletableFuture<?>[]::new)).join();
      return going.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      threads.shutdownNow();
    }
  }
}
