package io.periplus.faults;

import io.periplus.errors.PeriplusException;
import io.periplus.store.control.Control;
import io.periplus.store.control.Lease;
import io.periplus.store.control.LinkedFiles;
import io.periplus.store.control.ProcessId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.io.FileUtils;

/** Two nights of two machines that begin at the same moment, by the real clock. */
final class RaceBench {
  private static final int RACES = 1000;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private final Path folder;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  RaceBench(Path folder) {
    this.folder = folder;
  }

  /**
   * How one of the two ended.
   *
   * @param exit 0 for who published
   * @param isNaming whether the refusal names the holder
   * @param isRefused whether a publication under the lease, once another holds it, is refused
   * @param millis how long it took
   */
  private record End(int exit, boolean isNaming, boolean isRefused, long millis) {}

  void print() throws IOException {
    List<End> losers = new ArrayList<>();
    int zombies = 0;
    int odd = 0;
    for (int i = 0; i < RACES; i++) {
      Path warehouse = folder.resolve("w" + i);
      CyclicBarrier start = new CyclicBarrier(2);
      List<End> ends =
          together(() -> race(warehouse, "one", start), () -> race(warehouse, "other", start));
      List<End> lost = ends.stream().filter(e -> e.exit() == 75 && e.isNaming()).toList();
      losers.addAll(lost);
      odd += lost.size() == 1 && published(warehouse) == 1 ? 0 : 1;
      zombies += ends.stream().anyMatch(End::isRefused) ? 1 : 0;
      FileUtils.deleteDirectory(warehouse.toFile());
    }
    threads.shutdownNow();
    System.out.printf(
        "races of two nights: %d, %d refused with 75 and the holder's name, slowest after %d ms, %d"
            + " otherwise; %d zombies, %d refused%n",
        RACES,
        losers.size(),
        losers.stream().mapToLong(End::millis).max().orElse(0),
        odd,
        RACES,
        zombies);
  }

  private interface Racing {
    End run() throws InterruptedException, BrokenBarrierException;
  }

  private List<End> together(Racing one, Racing other) {
    Future<End> first = threads.submit(one::run);
    Future<End> second = threads.submit(other::run);
    try {
      return List.of(first.get(), second.get());
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Who wins publishes, is broken by force, and tries to publish once more as a zombie. */
  private static End race(Path warehouse, String name, CyclicBarrier start)
      throws InterruptedException, BrokenBarrierException {
    Control control = control(warehouse, name);
    start.await();
    long started = System.nanoTime();
    try (Lease lease = control.take(DAY, "night", log -> Optional.empty())) {
      control.flips().publish(lease, ProtocolBench.manifest(lease, Optional.empty()));
      start.await();
      control.breakLease("the bench takes it over");
      return new End(0, false, isRefused(lease), millis(started));
    } catch (PeriplusException e) {
      long millis = millis(started);
      start.await();
      return new End(e.exit().number(), e.getMessage().contains("on machine-"), false, millis);
    }
  }

  private static boolean isRefused(Lease zombie) {
    try {
      zombie.ensureMine();
      return false;
    } catch (PeriplusException e) {
      return e.code().equals("PER-4013");
    }
  }

  private static long millis(long started) {
    return (System.nanoTime() - started) / 1_000_000;
  }

  private static long published(Path warehouse) {
    return control(warehouse, "judge").releases().published().size();
  }

  private static Control control(Path warehouse, String name) {
    ProcessId self = new ProcessId("machine-" + name, name.length(), "then", "nightly", "bench");
    return new Control(warehouse, new LinkedFiles(), Clock.systemUTC(), self);
  }
}
