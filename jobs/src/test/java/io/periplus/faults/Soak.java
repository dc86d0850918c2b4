package io.periplus.faults;

import io.periplus.store.ReleaseFiles;
import io.periplus.store.control.Control;
import io.periplus.store.control.LinkedFiles;
import io.periplus.store.control.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;

/**
 * Kills nights at every named point and then at random, resumes them, and compares each with the
 * night that was never killed, while a reader reads. Arguments: folder, random kills, seed.
 */
final class Soak {
  private static final LocalDate NEXT = TinyCompany.FIRST.plusDays(1);

  private final Path folder;
  private final Counts counts = new Counts();
  private final SparkSession spark;
  private final Map<String, List<String>> reference;

  /** What the soak has seen. */
  private static final class Counts {
    int named;
    int random;
    int notReached;
    int resumed;
    int answers;
    int mixed;
    int refused;
    int hurts;
    int lost;
    int doubled;

    @Override
    public String toString() {
      return "named kills %d, random kills %d, points not reached %d, nights resumed %d, reader: %d answers, %d mixed, %d refused by name; hurts %d, rows or tables lost %d, doubled or changed %d"
          .formatted(
              named, random, notReached, resumed, answers, mixed, refused, hurts, lost, doubled);
    }

    boolean isClean() {
      return notReached + mixed + hurts + lost + doubled == 0;
    }
  }

  private Soak(Path folder) {
    this.folder = folder;
    TinyCompany first = new TinyCompany(folder.resolve("first"));
    first.deliver(TinyCompany.FIRST).deliver(NEXT);
    this.spark = NightProcess.session(first.warehouse());
    close(first, TinyCompany.FIRST);
    TinyCompany unkilled = copy("unkilled", "first");
    close(unkilled, NEXT);
    this.reference = Ledger.of(spark, unkilled.warehouse());
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
      System.out.printf("%-26s %s%n", point.name(), soak.counts);
    }
    soak.random(Integer.parseInt(args[1]), new Random(seed));
    Files.writeString(folder.resolve("counts.txt"), "seed " + seed + ": " + soak.counts + "\n");
    System.out.println("soak: " + soak.counts);
    Runtime.getRuntime().halt(soak.counts.isClean() ? 0 : 1);
  }

  private void night(CrashPoint point) throws IOException {
    TinyCompany company = copy(point.name(), "first");
    try (ReleaseReader reader = new ReleaseReader(spark, company.warehouse())) {
      Child child = child(Map.of(Crash.PROPERTY, point.name()), company, "night");
      count(point.name(), child);
      look(company);
      close(company, NEXT);
      note(reader);
    }
    compare(point.name(), company);
  }

  private void upkeep(CrashPoint point) throws IOException {
    TinyCompany company = copy(point.name(), "unkilled");
    debris(company);
    try (ReleaseReader reader = new ReleaseReader(spark, company.warehouse())) {
      if (point.name().equals("retire.after")) {
        close(company.deliver(NEXT.plusDays(1)), NEXT.plusDays(1));
      }
      count(point.name(), child(Map.of(Crash.PROPERTY, point.name()), company, point.work()));
      look(company);
      Child again = child(Map.of(), company, point.work());
      if (again.end() != 0) {
        counts.hurts++;
        System.out.println(point.name() + ": " + again.said());
      }
      look(company);
      note(reader);
    }
    counts.resumed++;
    FileUtils.deleteDirectory(company.folder().toFile());
  }

  /** Kills one night after another at moments that a seed chooses, each until it is published. */
  private void random(int kills, Random random) throws IOException {
    int nights = 0;
    while (counts.random < kills) {
      String name = "random-" + nights++;
      TinyCompany company = copy(name, "first");
      try (ReleaseReader reader = new ReleaseReader(spark, company.warehouse())) {
        // The first seconds are the JVM's and Spark's own: most kills fall into the night.
        for (int i = 0; i < 4 && counts.random < kills; i++) {
          Child child = child(Map.of(), company, "night");
          if (child.killAfter(4_000 + random.nextInt(14_000))) {
            counts.random++;
          }
          look(company);
        }
        close(company, NEXT);
        note(reader);
      }
      compare(name, company);
      System.out.printf("%-26s %s%n", name, counts);
    }
  }

  private void count(String name, Child child) {
    if (child.end() == Child.KILLED) {
      counts.named++;
    } else {
      counts.notReached++;
      System.out.println(name + " was not reached: " + child.said());
    }
  }

  /** What stands must be whole at every moment. */
  private void look(TinyCompany company) {
    Control control = company.control(new LinkedFiles());
    List<String> hurts = new ArrayList<>(control.hurts());
    for (Manifest kept : control.releases().kept()) {
      hurts.addAll(new ReleaseFiles(company.warehouse()).hurts(kept));
    }
    counts.hurts += hurts.size();
    hurts.forEach(System.out::println);
  }

  private void note(ReleaseReader reader) {
    reader.close();
    counts.answers += reader.answers();
    counts.mixed += reader.mixed().size();
    counts.refused += reader.refused().values().stream().mapToInt(n -> n).sum();
    reader.mixed().forEach(row -> System.out.println("mixed: " + row));
    reader.refused().forEach((why, n) -> System.out.println("refused " + n + ": " + why));
  }

  private void compare(String name, TinyCompany company) throws IOException {
    counts.resumed++;
    Map<String, List<String>> found = Ledger.of(spark, company.warehouse());
    int before = counts.lost + counts.doubled;
    reference.forEach(
        (part, lines) -> {
          counts.lost += less(lines, found.getOrDefault(part, List.of()));
          counts.doubled += less(found.getOrDefault(part, List.of()), lines);
        });
    if (counts.lost + counts.doubled == before) {
      FileUtils.deleteDirectory(company.folder().toFile());
    } else {
      System.out.println(name + " differs; kept in " + company.folder());
    }
  }

  /** How many lines of one list the other lacks, each as often as it stands there. */
  private static int less(List<String> lines, List<String> others) {
    List<String> left = new ArrayList<>(lines);
    others.forEach(left::remove);
    left.forEach(line -> System.out.println("  differs: " + line));
    return left.size();
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
