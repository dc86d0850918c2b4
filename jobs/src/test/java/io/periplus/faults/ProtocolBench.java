package io.periplus.faults;

import io.periplus.store.ReleaseFiles;
import io.periplus.store.control.Canonical;
import io.periplus.store.control.Control;
import io.periplus.store.control.Lease;
import io.periplus.store.control.LinkedFiles;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.ProcessId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** Prints what publishing costs. Arguments: a folder to work in, and a warehouse to look at. */
final class ProtocolBench {
  private static final int FLIPS = 500;
  private static final int TABLES = 120;

  private ProtocolBench() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).toAbsolutePath();
    FileUtils.deleteDirectory(folder.toFile());
    flips(folder.resolve("flips"));
    new RaceBench(folder.resolve("races")).print();
    Path warehouse = Path.of(args[1]).toAbsolutePath().normalize();
    if (Files.isDirectory(warehouse.resolve("_releases"))) {
      rollback(folder, warehouse);
      ledger(warehouse);
    } else {
      System.out.println("no warehouse in " + warehouse + ": rollback and ledger not measured");
    }
    Runtime.getRuntime().halt(0);
  }

  private static void flips(Path folder) {
    Control control =
        new Control(folder, new LinkedFiles(), Clock.systemUTC(), ProcessId.self("bench"));
    long[] nanos = new long[FLIPS];
    for (int i = 0; i < FLIPS; i++) {
      try (Lease lease =
          control.take(LocalDate.EPOCH.plusDays(i), "night", log -> Optional.empty())) {
        Manifest manifest = manifest(lease, control.releases().current());
        long started = System.nanoTime();
        control.flips().publish(lease, manifest);
        nanos[i] = System.nanoTime() - started;
        lease.close("done", "");
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        "flip of %d tables, manifest included, %d times: median %.1f ms, p99 %.1f ms, worst %.1f"
            + " ms%n",
        TABLES,
        FLIPS,
        nanos[FLIPS / 2] / 1e6,
        nanos[FLIPS * 99 / 100] / 1e6,
        nanos[FLIPS - 1] / 1e6);
  }

  /** On a copy of the control files and the tables' logs: going back changes no data. */
  private static void rollback(Path folder, Path warehouse) throws IOException {
    Control original =
        new Control(warehouse, new LinkedFiles(), Clock.systemUTC(), ProcessId.self("bench"));
    Manifest current = original.releases().current().orElseThrow();
    long started = System.nanoTime();
    List<String> hurts = new ReleaseFiles(warehouse).hurts(current);
    double files = (System.nanoTime() - started) / 1e6;
    Path copy = folder.resolve("copy");
    FileUtils.copyDirectory(
        warehouse.resolve("_releases").toFile(), copy.resolve("_releases").toFile());
    Control control =
        new Control(copy, new LinkedFiles(), Clock.systemUTC(), ProcessId.self("bench"));
    try (Lease lease = control.take(current.businessDate(), "night", log -> Optional.empty())) {
      control.flips().publish(lease, manifest(lease, Optional.of(current)));
      lease.close("done", "");
    }
    long flipped = System.nanoTime();
    control.flips().rollback(current.releaseId(), "bench");
    System.out.printf(
        "rollback to a release of %d tables: files checked in %.0f ms (%d hurts), entry put in %.1f"
            + " ms%n",
        current.tables().size(), files, hurts.size(), (System.nanoTime() - flipped) / 1e6);
  }

  /** From the files of the last night. */
  private static void ledger(Path warehouse) throws IOException {
    Control control =
        new Control(warehouse, new LinkedFiles(), Clock.systemUTC(), ProcessId.self("bench"));
    Manifest current = control.releases().current().orElseThrow();
    Path run = warehouse.resolve("_runs").resolve(current.runId());
    long stages = 0;
    try (Stream<Path> files = Files.list(run.resolve("stages"))) {
      for (Path file : files.toList()) {
        stages += Canonical.parse(Files.readString(file)).get("milliseconds").asLong();
      }
    }
    long ledger =
        Files.readAllLines(run.resolve("log.ndjson")).stream()
            .map(Canonical::parse)
            .mapToLong(line -> line.path("ledger_milliseconds").asLong())
            .sum();
    System.out.printf(
        "ledger of night %s: %d ms of %d ms, %.2f %%%n",
        current.runId(), ledger, stages, 100.0 * ledger / stages);
  }

  static Manifest manifest(Lease lease, Optional<Manifest> base) {
    List<Manifest.TableVersion> tables =
        new ArrayList<>(
            IntStream.range(0, TABLES)
                .mapToObj(
                    i ->
                        new Manifest.TableVersion(
                            "gold.t" + i, "gold/t" + i, lease.token(), true, true, 1, "h" + i))
                .toList());
    return new Manifest(
        "R" + lease.open().runId(),
        lease.open().runNumber(),
        lease.open().runId(),
        lease.open().businessDate(),
        java.time.Instant.EPOCH,
        "UTC",
        "nightly",
        "f",
        "c",
        "p",
        "bench",
        base.map(Manifest::releaseId).orElse(""),
        base.map(Manifest::sha256).orElse(""),
        tables,
        List.of(),
        "audit",
        List.of());
  }
}
