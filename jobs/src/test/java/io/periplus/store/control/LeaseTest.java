package io.periplus.store.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.errors.PeriplusException;
import io.periplus.testkit.BadInput;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One night at a time, whoever sleeps, dies or has a wrong clock. */
class LeaseTest {
  private static final Instant EVENING = Instant.parse("2026-03-02T05:00:00Z");

  @TempDir private Path warehouse;
  private Desk first;
  private Desk second;

  @BeforeEach
  void open() {
    first = Desk.elsewhere(warehouse, new Desk.Time(EVENING));
    second = Desk.elsewhere(warehouse, new Desk.Time(EVENING));
  }

  @Test
  @BadInput(
      id = "T03",
      given = "A backfill while the night runs",
      then = "Exit 75 with host and run of the holder; the scheduler tries again",
      code = "PER-4001")
  void theSecondNightIsToldWhoHoldsTheWarehouse() {
    Lease held = first.take();

    PeriplusException busy = assertThrows(PeriplusException.class, second::take);

    assertEquals("PER-4001", busy.code());
    assertEquals(75, busy.exit().number());
    assertTrue(busy.getMessage().contains(held.open().by().host()), busy.getMessage());
    assertTrue(busy.getMessage().contains(held.open().runId()), busy.getMessage());
    held.close();
  }

  @Test
  @BadInput(
      id = "T02",
      given = "A holder that stands still, is taken over, and wakes",
      then = "It is refused every time and publishes nothing",
      code = "PER-4013")
  void aHolderThatStandsStillIsTakenOverAndRefusedWhenItWakes() {
    Lease zombie = first.take();
    zombie.close(); // Its heart stops; it does not let go.
    second.time().pass(Duration.ofMinutes(10));

    Lease next = second.take();

    assertEquals(zombie.open().runId(), next.open().runId());
    assertEquals(Long.toString(zombie.token()), next.open().said("takes_over"));
    for (int i = 0; i < 100; i++) {
      PeriplusException lost = assertThrows(PeriplusException.class, zombie::ensureMine);
      assertEquals("PER-4013", lost.code());
    }
    PeriplusException unpublished =
        assertThrows(
            PeriplusException.class,
            () -> first.control.flips().publish(zombie, first.manifest(zombie)));
    assertEquals("PER-4013", unpublished.code());
    assertTrue(first.control.releases().current().isEmpty());
    next.ensureMine();
    next.close();
  }

  @Test
  void aDeadProcessOfThisMachineIsTakenOverAtOnce() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    ProcessId self = ProcessId.self("test");
    dead.waitFor();
    ProcessId gone = new ProcessId(self.host(), dead.pid(), "before", "nightly", "test");
    Lease left = Desk.here(warehouse, new Desk.Time(EVENING), gone).take();
    left.close();

    Desk next = Desk.here(warehouse, new Desk.Time(EVENING), self);
    Lease taken = next.take();

    assertEquals(0, next.time().nanos());
    assertEquals(left.open().runId(), taken.open().runId());
    taken.close();
  }

  @Test
  @BadInput(
      id = "V12",
      given = "A clock that is an hour slow or a day fast",
      then = "No second lease: what passed is counted, not what the clock shows")
  void aClockThatIsAnHourSlowOrADayFastGivesNoSecondLease() {
    Lease held = first.take();
    second.time().set(EVENING.minus(Duration.ofHours(1)));
    Desk fast = Desk.elsewhere(warehouse, new Desk.Time(EVENING.plus(Duration.ofDays(1))));

    // Each watches the heart for its patience and no longer; meanwhile it beats.
    assertEquals("PER-4001", refusedWhileTheHeartBeats(second, held));
    assertEquals("PER-4001", refusedWhileTheHeartBeats(fast, held));

    assertTrue(second.time().nanos() <= Desk.PATIENCE.watch().toNanos());
    assertTrue(fast.time().nanos() <= Desk.PATIENCE.watch().toNanos());
    held.ensureMine();
    held.close();
  }

  /** The holder's beat is written again and again, as its own thread would in real time. */
  private String refusedWhileTheHeartBeats(Desk desk, Lease held) {
    Path beat =
        warehouse.resolve("_runs/%s/beat-%d.json".formatted(held.open().runId(), held.token()));
    ControlFiles files = new ControlFiles(new LinkedFiles());
    AtomicBoolean beats = new AtomicBoolean(true);
    Thread heart =
        new Thread(
            () -> {
              for (int i = 100; beats.get(); i++) {
                files.replace(
                    beat,
                    "{\"token\":%d,\"count\":%d,\"at\":\"%s\"}"
                        .formatted(held.token(), i, EVENING));
              }
            });
    heart.start();
    try {
      Control watching =
          new Control(
              warehouse,
              new LinkedFiles(),
              desk.time(),
              ProcessId.self("x"),
              realSteps(desk),
              Desk.PATIENCE);
      return assertThrows(
              PeriplusException.class, () -> watching.take(Desk.DAY, "night", LogState::unfinished))
          .code();
    } finally {
      beats.set(false);
      join(heart);
    }
  }

  /** Its last beat is on disk before the folder goes. */
  private static void join(Thread heart) {
    try {
      heart.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Time passes as the test says, and a little for real, so that the heart can beat. */
  private static Ticker realSteps(Desk desk) {
    return new Ticker() {
      @Override
      public long nanos() {
        return desk.time().nanos();
      }

      @Override
      public void sleep(Duration time) throws InterruptedException {
        desk.time().sleep(time);
        Thread.sleep(20);
      }
    };
  }

  @Test
  @BadInput(
      id = "T03",
      given = "A backfill between two stages of a night",
      then = "Exit 75 for as long as the night may be parked; the night itself goes on",
      code = "PER-4002")
  void aRunBetweenTwoStagesKeepsTheWarehouseFromOtherDaysForAWhile() {
    Lease stage = first.take();
    stage.close("parked", "");

    PeriplusException parked =
        assertThrows(PeriplusException.class, () -> second.take(Desk.DAY.plusDays(1)));
    assertEquals("PER-4002", parked.code());
    assertEquals(75, parked.exit().number());

    Lease next = second.take(Desk.DAY);
    assertEquals(stage.open().runId(), next.open().runId());
    next.close("parked", "");

    second.time().pass(Desk.PATIENCE.parkLimit());
    second.begin(Desk.DAY.plusDays(1)).close();
  }

  @Test
  void aHolderThatCannotSayThatItLivesEndsItself() {
    Lease held = first.take();
    held.close(); // No beat any more.
    first.time().pass(Desk.PATIENCE.staleAfter().plusSeconds(1));

    PeriplusException stopped = assertThrows(PeriplusException.class, held::ensureMine);

    assertEquals("PER-4003", stopped.code());
    assertEquals(74, stopped.exit().number());
  }

  @Test
  void aBrokenLeaseIsLostToItsHolder() {
    Lease held = first.take();

    Optional<LogEntry> broken = second.control.breakLease("the machine burnt");

    assertEquals(held.token(), broken.orElseThrow().token());
    assertEquals("PER-4013", assertThrows(PeriplusException.class, held::ensureMine).code());
    second.take().close();
    held.close();
  }

  @Test
  void aSpoiltRunIsNeverTakenUpAgain() {
    Lease spoilt = first.take();
    spoilt.close("failed", "PER-4016");

    Lease next = second.take();

    assertTrue(next.open().runNumber() > spoilt.open().runNumber());
    next.close();
  }
}
