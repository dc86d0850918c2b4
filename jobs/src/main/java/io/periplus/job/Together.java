package io.periplus.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Does independent pieces of work several at a time in one session. */
public final class Together {
  private Together() {}

  /**
   * Does all of it, or ends with the first failure.
   *
   * @param parallel how many at a time
   * @return the results, in the order of the work
   */
  public static <T> List<T> all(List<Supplier<T>> work, int parallel) {
    ExecutorService threads = Executors.newFixedThreadPool(parallel);
    try {
      List<CompletableFuture<T>> going =
          work.stream().map(piece -> CompletableFuture.supplyAsync(piece, threads)).toList();
      List<T> done = new ArrayList<>();
      going.forEach(piece -> done.add(piece.join()));
      return done;
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      threads.shutdownNow();
    }
  }
}
