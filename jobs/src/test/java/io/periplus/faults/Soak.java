package io.periplus.faults;

import io.periplus.store.control.LinkedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;

/**
 * Kills nights at every named point and then at random, resumes them, and compares each with the
 * night that was never killed, while a reader reads. Arguments: folder, random kills, seed.
 */
final class Soak {
  private static final LocalDate NEXT = TinyCompany.FIRST.plusDays(1);

  private final Path folder;
  private final SparkSession spark;
  private final Judge judge;

  private Soak(Path folder) {
    this.folder = folder;
    TinyCompany first = new TinyCompany(folder.resolve("first"));
    first.deliver(TinyCompany.FIRST).deliver(NEXT);
    this.spark = NightProcess.session(first.warehouse());
    close(first, TinyCompany.FIRST);
    TinyCompany unkilled = copy("unkilled", "first");
    close(unkilled, NEXT);
    this.judge = new Judge(spark, Ledger.of(spark, unkilled.warehouse()));
  }

  /** Runs all of it; ends with 1 when anything was lost, doubled, mixed or not reached. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).toAbsolutePath().normalize();
    FileUtils.deleteDirectory(folder.toFile());
    Soak soak = new Soak(folder);
    long seed = Long.parseLong(args[2]);
    System.out.println("soak: seed " + seed);
    for (CrashPoint point : CrashPoint.ALL) {
      if (point.work().equals("night")) {
        soak.night(point);
      } else {
        soak.upkeep(point);
      }
      System.out.printf("%-26s %s%n", point.name(), soak.judge);
    }
    soak.twoAtOnce(3);
    soak.frozen();
    soak.diskFull();
    soak.everywhere();
    soak.random(Integer.parseInt(args[1]), new Random(seed));
    Files.writeString(folder.resolve("counts.txt"), "seed " + seed + ": " + soak.judge + "\n");
    System.out.println("soak: " + soak.judge);
    Runtime.getRuntime().halt(soak.judge.isClean() ? 0 : 1);
  }

  private void night(CrashPoint point) throws IOException {
    TinyCompany company = copy(point.name(), "first");
    try (ReleaseReader reader = new ReleaseReader(spark, company.warehouse())) {
      Child child = child(Map.of(Crash.PROPERTY, point.name()), company, "night");
      judge.count(point.name(), child);
      judge.look(company);
      close(company, NEXT);
      judge.note(reader);
    }
    judge.compare(point.name(), company);
  }

  private void upkeep(CrashPoint point) throws IOException {
    TinyCompany company = copy(point.name(), "unkilled");
    debris(company);
    try (ReleaseReader reader = new ReleaseReader(spark, company.warehouse())) {
      if (point.name().equals("retire.after")) {
        close(company.deliver(NEXT.plusDays(1)), NEXT.plusDays(1));
      }
      judge.count(point.name(), child(Map.of(Crash.PROPERTY, point.name()), company, point.work()));
      judge.look(company);
      Child again = child(Map.of(), company, point.work());
      if (again.end() != 0) {
        judge.hurt();
        System.out.println(point.name() + ": " + again.said());
      }
      judge.look(company);
      judge.note(reader);
    }
    judge.resumed();
    FileUtils.deleteDirectory(company.folder().toFile());
  }

  /** Kills one night after another at moments that a seed chooses, each until it is published. */
  private void random(int kills, Random random) throws IOException {
    int nights = 0;
    while (judge.randomKills() < kills) {
      String name = "random-" + nights++;
      TinyCompany company = copy(name, "first");
      try (ReleaseReader reader = new ReleaseReader(spark, company.warehouse())) {
        // The first seconds are the JVM's and Spark's own: most kills fall into the night.
        for (int i = 0; i < 4 && judge.randomKills() < kills; i++) {
          Child child = child(Map.of(), company, "night");
          if (child.killAfter(4_000 + random.nextInt(14_000))) {
            judge.randomKill();
          }
          judge.look(company);
        }
        close(company, NEXT);
        judge.note(reader);
      }
      judge.compare(name, company);
      System.out.printf("%-26s %s%n", name, judge);
    }
  }

  /** Two processes begin the same night at once: one publishes, the other ends with 75. */
  private void twoAtOnce(int times) throws IOException {
    for (int i = 0; i < times; i++) {
      TinyCompany company = copy("two-" + i, "first");
      Child one = child(Map.of(), company, "night");
      Child other = child(Map.of(), company, "night");
      List<Integer> ends = Stream.of(one.end(), other.end()).sorted().toList();
      boolean isOrderly = ends.equals(List.of(0, 75)) || ends.equals(List.of(0, 0));
      judge.tell("two nights at once", isOrderly, one.said() + other.said());
      judge.compare("two-" + i, company);
    }
  }

  /** A holder stands still, is taken over, wakes, and is refused. */
  private void frozen() throws IOException {
    TinyCompany company = copy("frozen", "first");
    Child zombie = child(Map.of(), company, "night");
    pause(12_000);
    zombie.signal("STOP");
    pause(31_000);
    Child next = child(Map.of(), company, "night");
    boolean isTakenOver = next.end() == 0;
    zombie.signal("CONT");
    int end = zombie.end();
    // The zombie finds another token, or a night that is published already.
    judge.tell("a frozen holder that wakes", isTakenOver && (end == 74 || end == 0), zombie.said());
    judge.compare("frozen", company);
  }

  /** The disk takes a few data files and no more: the night names it, and resumes. */
  private void diskFull() throws IOException {
    for (int files : List.of(0, 2, 5, 9)) {
      TinyCompany company = copy("full-" + files, "first");
      Child child = child(Map.of(DoorFileSystem.DISK, Integer.toString(files)), company, "night");
      judge.tell("a full disk after " + files + " files", child.end() == 74, child.said());
      judge.look(company);
      close(company, NEXT);
      judge.compareButRuns("full-" + files, company);
    }
  }

  /** The same night in other zones, languages, on other cores and in other partitions. */
  private void everywhere() throws IOException {
    List<Map<String, String>> places =
        List.of(
            Map.of(
                "user.timezone",
                "Asia/Kathmandu",
                "user.language",
                "tr",
                "periplus.faults.cores",
                "1",
                "periplus.faults.partitions",
                "7"),
            Map.of(
                "user.timezone",
                "America/St_Johns",
                "user.language",
                "ar",
                "periplus.faults.cores",
                "4",
                "periplus.faults.partitions",
                "200"));
    for (Map<String, String> place : places) {
      TinyCompany company = copy("place-" + place.get("user.language"), "first");
      Child child = child(place, company, "night");
      judge.tell("a night in " + place, child.end() == 0, child.said());
      judge.compare("place-" + place.get("user.language"), company);
    }
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private TinyCompany copy(String name, String from) {
    TinyCompany company = new TinyCompany(folder.resolve(name));
    try {
      FileUtils.copyDirectory(folder.resolve(from).toFile(), company.folder().toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return company;
  }

  private void close(TinyCompany company, LocalDate day) {
    company.night(spark, new LinkedFiles()).close(day, Optional.empty());
  }

  private static Child child(Map<String, String> properties, TinyCompany company, String work) {
    return Child.start(properties, company.folder().toString(), work, NEXT.toString());
  }

  private static void debris(TinyCompany company) throws IOException {
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(100)));
    for (int i = 0; i < 5; i++) {
      Path file =
          company.warehouse().resolve("bronze/payment/part-0000%d-left.parquet".formatted(i));
      Files.writeString(file, "left by a crash");
      Files.setLastModifiedTime(file, old);
    }
  }
}
