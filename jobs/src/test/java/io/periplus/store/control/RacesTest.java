package io.periplus.store.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.errors.PeriplusException;
import io.periplus.testkit.BadInput;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nights that begin at the same moment. */
class RacesTest {
  private static final int RACES = 1000;

  @TempDir private Path folder;

  /** How one of the two ended. */
  private record End(boolean isPublished, String code, String message, long millis) {}

  @Test
  @BadInput(
      id = "T01",
      given = "Two nights that begin at the same moment, 1,000 times",
      then =
          "One publishes; the other ends with exit 75 in under five seconds and names the holder",
      code = "PER-4001")
  void ofTwoNightsOneWinsAndTheOtherIsToldAtOnceWhoItIs() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    long slowest = 0;
    try {
      for (int i = 0; i < RACES; i++) {
        Path warehouse = folder.resolve("w" + i);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<End>> racing = new ArrayList<>();
        for (int j = 0; j < 2; j++) {
          Desk desk = Desk.elsewhere(warehouse, new Desk.Time(Instant.EPOCH));
          racing.add(threads.submit(() -> race(desk, start)));
        }
        List<End> ends = List.of(racing.get(0).get(), racing.get(1).get());
        long winners = ends.stream().filter(End::isPublished).count();
        End loser = ends.stream().filter(e -> !e.isPublished()).findFirst().orElseThrow();
        assertEquals(1, winners, "race " + i + ": " + ends);
        assertEquals("PER-4001", loser.code(), loser.message());
        assertTrue(loser.message().contains("of nightly on machine-"), loser.message());
        slowest = Math.max(slowest, loser.millis());
        assertEquals(1, new Releases(warehouse, new Desk.Time(Instant.EPOCH)).published().size());
      }
    } finally {
      threads.shutdownNow();
    }
    assertTrue(slowest < 5000, "the slowest loser waited " + slowest + " ms");
  }

  /** The winner holds the warehouse until the loser has ended. */
  private static End race(Desk desk, CyclicBarrier start) throws Exception {
    start.await();
    long started = System.nanoTime();
    try (Lease lease = desk.begin(Desk.DAY)) {
      desk.control.flips().publish(lease, desk.manifest(lease));
      start.await();
      lease.close("done", "");
      return new End(true, "", "", 0);
    } catch (PeriplusException e) {
      long millis = Duration.ofNanos(System.nanoTime() - started).toMillis();
      start.await();
      return new End(false, e.code(), e.getMessage(), millis);
    }
  }
}
