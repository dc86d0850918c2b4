package io.periplus.sample.life;

import io.periplus.sample.company.World;
import io.periplus.sample.company.World.Shared;
import io.periplus.sample.file.Delivery;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * All customers, block by block: some blocks live at the same time, and what they leave is taken in
 * their order, so that nothing hangs on how many there are at once.
 */
public final class Blocks {
  private final Shared shared;
  private final int threads;

  public Blocks(Shared shared, int threads) {
    this.shared = shared;
    this.threads = threads;
  }

  /** Lets everybody live; their rows go to the files, their money and effects to the company. */
  public void live(Delivery files, World company) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<World>> ahead = new ArrayDeque<>();
      for (int first = 1; first <= shared.customers(); first += Block.SIZE) {
        int from = first;
        ahead.add(pool.submit(() -> lived(from)));
        if (ahead.size() > 2 * threads) {
          take(ahead.remove(), files, company);
        }
      }
      while (!ahead.isEmpty()) {
        take(ahead.remove(), files, company);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private World lived(int first) {
    World world = shared.fresh();
    int last = Math.min(shared.customers(), first + Block.SIZE - 1);
    new Block(world).live(first, last);
    return world;
  }

  private static void take(Future<World> block, Delivery files, World company) {
    try {
      World lived = block.get();
      files.take(lived.files());
      company.add(lived);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while customers lived", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A block of customers could not live", e.getCause());
    }
  }
}
