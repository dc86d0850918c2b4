package io.periplus.store.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.errors.PeriplusException;
import io.periplus.testkit.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers see, and who may change it. */
class FlipsTest {
  @TempDir private Path warehouse;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = Desk.elsewhere(warehouse, new Desk.Time(Instant.parse("2026-03-02T05:00:00Z")));
  }

  @Test
  void readersSeeThePublishedReleaseAndGoBackByOneEntry() {
    Manifest monday = desk.night(Desk.DAY);
    Manifest tuesday = desk.night(Desk.DAY.plusDays(1));
    assertEquals(Optional.of(tuesday), desk.control.releases().current());

    assertTrue(desk.control.flips().rollback(monday.releaseId(), "wrong prices"));
    assertEquals(Optional.of(monday), desk.control.releases().current());
    assertFalse(desk.control.flips().rollback(monday.releaseId(), "twice"));

    // The next night builds on what readers see.
    Manifest again = desk.night(Desk.DAY.plusDays(1));
    assertEquals(monday.releaseId(), again.base());
  }

  @Test
  void aNightBuiltOnARolledBackReleaseIsNotPublished() {
    Manifest monday = desk.night(Desk.DAY);
    desk.night(Desk.DAY.plusDays(1));
    Lease lease = desk.begin(Desk.DAY.plusDays(2));
    Manifest built = desk.manifest(lease);
    desk.control.flips().rollback(monday.releaseId(), "wrong prices");

    PeriplusException moved =
        assertThrows(PeriplusException.class, () -> desk.control.flips().publish(lease, built));

    assertEquals("PER-4018", moved.code());
    assertEquals(Optional.of(monday), desk.control.releases().current());
    lease.close();
  }

  @Test
  void aRunThatWasKilledAfterItsFlipDoesNotFlipAgain() {
    Lease lease = desk.begin(Desk.DAY);
    Manifest manifest = desk.manifest(lease);

    assertTrue(desk.control.flips().publish(lease, manifest));
    assertFalse(desk.control.flips().publish(lease, manifest));
    assertEquals(1, desk.control.releases().published().size());
    lease.close();
  }

  @Test
  void anotherManifestOfTheSameNameIsRefused() throws Exception {
    Lease lease = desk.begin(Desk.DAY);
    Manifest manifest = desk.manifest(lease);
    Path file = warehouse.resolve("_releases/manifests/" + manifest.releaseId() + ".json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, manifest.text().replace("\"h\"", "\"other\""));

    PeriplusException other =
        assertThrows(PeriplusException.class, () -> desk.control.flips().publish(lease, manifest));

    assertEquals("PER-5007", other.code());
    lease.close();
  }

  @Test
  void aManifestReadsBackAsItWasWritten() {
    Manifest written = desk.night(Desk.DAY);

    assertEquals(written, new Releases(warehouse, desk.time()).manifest(written.releaseId()));
  }

  @Test
  @BadInput(
      id = "A12",
      given = "A manifest changed by hand, an entry of the log taken away",
      then = "`fsck` names both; the digests chain",
      code = "PER-5008")
  void aChangedManifestAndABrokenOffLogAreHurts() throws Exception {
    Manifest monday = desk.night(Desk.DAY);
    Manifest tuesday = desk.night(Desk.DAY.plusDays(1));
    assertEquals(List.of(), desk.control.hurts());
    Path file = warehouse.resolve("_releases/manifests/" + monday.releaseId() + ".json");
    Files.writeString(file, Files.readString(file).replace("\"h\"", "\"other\""));
    Path entry = warehouse.resolve("_releases/log/%020d.json".formatted(5));
    Files.delete(entry);

    List<String> hurts = Desk.elsewhere(warehouse, desk.time()).control.hurts();

    assertTrue(hurts.stream().anyMatch(h -> h.contains(monday.releaseId())), hurts.toString());
    assertTrue(hurts.stream().anyMatch(h -> h.contains("entry 5 is missing")), hurts.toString());
    assertFalse(tuesday.releaseId().isEmpty());
  }

  @Test
  @BadInput(
      id = "T04",
      given = "A query that begins while its release is retired",
      then = "Its files stay until `reader-grace` is over; later queries are refused by name",
      code = "PER-5004")
  void oldReleasesAreRetiredAndTheCurrentOneNever() {
    Manifest first = desk.night(Desk.DAY);
    Manifest second = desk.night(Desk.DAY.plusDays(1));
    Manifest third = desk.night(Desk.DAY.plusDays(2));
    desk.control.flips().rollback(first.releaseId(), "to be kept by being current");
    Retention two = new Retention(1, 60, Duration.ofHours(6));
    Lease lease = desk.begin(Desk.DAY);

    assertEquals(Set.of(second.releaseId()), desk.control.flips().retire(lease, two));

    assertEquals(first, desk.control.releases().readable(first.releaseId()));
    assertEquals(third, desk.control.releases().readable(third.releaseId()));
    PeriplusException retired =
        assertThrows(
            PeriplusException.class, () -> desk.control.releases().readable(second.releaseId()));
    assertEquals("PER-5004", retired.code());
    assertFalse(desk.control.flips().mayVacuum(two));
    desk.time().pass(Duration.ofHours(6));
    assertTrue(desk.control.flips().mayVacuum(two));
    lease.close();
  }

  @Test
  @BadInput(
      id = "C12",
      given = "A program that is older than what another one wrote",
      then = "Refused before anything is written, exit 78",
      code = "PER-5009")
  void anotherProgramsFormatIsRefusedByName() throws Exception {
    desk.night(Desk.DAY);
    Path entry = warehouse.resolve("_releases/log/%020d.json".formatted(1));
    Files.writeString(entry, Files.readString(entry).replace("periplus-log/1", "periplus-log/2"));

    PeriplusException newer =
        assertThrows(
            PeriplusException.class, () -> new Releases(warehouse, desk.time()).published());

    assertEquals("PER-5009", newer.code());
  }
}
