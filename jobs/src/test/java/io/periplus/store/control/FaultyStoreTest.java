package io.periplus.store.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.errors.PeriplusException;
import io.periplus.testkit.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights over a store that fails, lies, is slow or full: published once and whole, or refused. */
class FaultyStoreTest {
  @TempDir private Path folder;

  @Test
  @BadInput(
      id = "V08",
      given = "A commit that lands while its answer is lost",
      then = "Found, and not made again")
  void anAnswerThatWasLostIsNotAFailure() {
    FaultyStore store = new FaultyStore(7, new FaultyStore.Faults(0, 1, 0, 0, Long.MAX_VALUE));
    ControlFiles files = new ControlFiles(store);
    Path path = folder.resolve("entry.json");

    assertTrue(files.putIfAbsent(path, "mine\n"));
    assertEquals("mine\n", files.read(path));
    assertEquals(false, files.putIfAbsent(path, "another's\n"));
    assertEquals("mine\n", files.read(path));
  }

  @Test
  @BadInput(
      id = "V09",
      given = "A disk that fails at random, 200 nights",
      then = "Each publishes once or ends with exit 74; what readers see stays whole",
      code = "PER-7001")
  void nightsOverAStoreThatFailsAtRandomPublishOnceOrNameTheFault() {
    int published = 0;
    int refused = 0;
    int spoilt = 0;
    for (int seed = 0; seed < 200; seed++) {
      Path warehouse = folder.resolve("w" + seed);
      FaultyStore store =
          new FaultyStore(seed, new FaultyStore.Faults(0.25, 0.1, 0.2, 0, Long.MAX_VALUE));
      Desk.Time time = new Desk.Time(Instant.EPOCH);
      try {
        Desk.elsewhere(warehouse, time, store).night(Desk.DAY);
        published++;
      } catch (PeriplusException e) {
        assertTrue(Set.of("PER-7001", "PER-4003").contains(e.code()), e.getMessage());
        refused++;
      }
      spoilt += store.failures();
      // Whatever happened: what stands is whole, and the next night on a good store publishes.
      Desk good = Desk.elsewhere(warehouse, time);
      assertEquals(List.of(), good.control.hurts());
      assertTrue(good.control.releases().published().size() <= 1);
      good.control.breakLease("the test's own process holds it");
      good.night(Desk.DAY.plusDays(1));
      Optional<Manifest> current = good.control.releases().current();
      assertEquals(Desk.DAY.plusDays(1), current.orElseThrow().businessDate());
    }
    assertEquals(200, published + refused);
    assertTrue(published > 50, published + " published");
    assertTrue(refused > 5, refused + " refused");
    assertTrue(spoilt > 500, spoilt + " calls spoilt");
  }

  @Test
  @BadInput(
      id = "V03",
      given = "A full disk",
      then = "Exit 74 names it; readers keep the last release",
      code = "PER-7001")
  void aFullDiskIsNamedAndReadersKeepTheLastRelease() {
    Path warehouse = folder.resolve("full");
    Desk.Time time = new Desk.Time(Instant.EPOCH);
    Manifest monday = Desk.elsewhere(warehouse, time).night(Desk.DAY);
    FaultyStore full = new FaultyStore(7, new FaultyStore.Faults(0, 0, 0, 0, 900));

    PeriplusException refused =
        assertThrows(
            PeriplusException.class,
            () -> Desk.elsewhere(warehouse, time, full).night(Desk.DAY.plusDays(1)));

    assertEquals("PER-7001", refused.code());
    assertTrue(refused.getMessage().contains("No space left"), refused.getMessage());
    assertEquals(Optional.of(monday), Desk.elsewhere(warehouse, time).control.releases().current());
  }

  @Test
  @BadInput(
      id = "V05",
      given = "A warehouse that cannot be written",
      then = "Exit 74 in under five seconds, before the lease",
      code = "PER-7001")
  void aWarehouseThatCannotBeWrittenIsNamedAtOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "a file where a folder should be");
    Desk desk = Desk.elsewhere(file.resolve("warehouse"), new Desk.Time(Instant.EPOCH));

    PeriplusException refused =
        assertTimeout(
            Duration.ofSeconds(5), () -> assertThrows(PeriplusException.class, desk::take));

    assertEquals(74, refused.exit().number());
    assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
  }

  @Test
  @BadInput(id = "V09", given = "A disk that is slow", then = "It takes longer, and nothing else")
  void aSlowStoreOnlyTakesLonger() {
    Path warehouse = folder.resolve("slow");
    FaultyStore slow = new FaultyStore(7, new FaultyStore.Faults(0, 0, 0, 20, Long.MAX_VALUE));

    Manifest night = Desk.elsewhere(warehouse, new Desk.Time(Instant.EPOCH), slow).night(Desk.DAY);

    assertEquals(
        Optional.of(night),
        Desk.elsewhere(warehouse, new Desk.Time(Instant.EPOCH)).control.releases().current());
  }
}
