package io.periplus.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.io.FileUtils;

/**
 * Kills nights at every named point and then at random, resumes them, and compares each with the
 * night that was never killed, while a reader reads. Arguments: folder, random kills, seed.
 */
final class Soak {
  /** Nights that the named points are spread over: a process resumes what the one before left. */
  private static final int CHAINS = 6;

  /** System property: the chain to begin with, for a soak that was cut short. */
  private static final String FROM = "periplus.faults.from";

  /** How often one night is killed at random before it may end. */
  private static final int KILLS_A_NIGHT = 8;

  private final Path folder;
  private final Ground ground;
  private final Judge judge;

  private Soak(Path folder) {
    this.folder = folder;
    this.ground = Ground.made(folder);
    this.judge =
        new Judge(
            ground.spark(),
            Ledger.of(ground.spark(), new TinyCompany(folder.resolve("unkilled")).warehouse()));
  }

  /** Runs all of it; ends with 1 when anything was lost, doubled, mixed or not reached. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).toAbsolutePath().normalize();
    FileUtils.deleteDirectory(folder.toFile());
    Soak soak = new Soak(folder);
    long seed = Long.parseLong(args[2]);
    soak.tell("seed " + seed + ", a night takes " + soak.ground.nightMillis() + " ms");
    soak.named();
    soak.random(Integer.parseInt(args[1]), new Random(seed));
    new Hardships(soak.ground, soak.judge).all();
    soak.tell("done");
    Runtime.getRuntime().halt(soak.judge.isClean() ? 0 : 1);
  }

  /** Prints the counts so far and keeps them: a soak that is stopped has them too. */
  private void tell(String what) throws IOException {
    System.out.printf("%-26s %s%n", what, judge);
    Files.writeString(folder.resolve("counts.txt"), what + ": " + judge + "\n");
  }

  private void named() throws IOException {
    List<CrashPoint> nights =
        CrashPoint.ALL.stream().filter(p -> p.work().equals("night")).toList();
    // A process that resumes has not as many puts left as one that does the whole night.
    List<CrashPoint> firsts = nights.stream().filter(p -> p.passage() == 1).toList();
    for (int chain = Integer.getInteger(FROM, 0); chain < CHAINS; chain++) {
      int first = chain;
      chain(
          "chain-" + chain,
          IntStream.range(0, firsts.size())
              .filter(i -> i % CHAINS == first)
              .mapToObj(firsts::get)
              .toList());
    }
    for (CrashPoint point : CrashPoint.ALL) {
      if (!point.work().equals("night")) {
        upkeep(point);
        tell(point.name());
      } else if (point.passage() > 1) {
        alone(point);
        tell(point.name());
      }
    }
  }

  /** Kills at one point after the other, each time the process that resumes. */
  private void chain(String name, List<CrashPoint> points) throws IOException {
    TinyCompany company = ground.copy(name, "first");
    try (ReleaseReader reader = new ReleaseReader(ground.spark(), company.warehouse())) {
      for (CrashPoint point : points) {
        judge.count(point.name(), Ground.child(arm(point), company, "night"));
        judge.look(company);
        tell(point.name());
      }
      ground.close(company, Ground.NEXT);
      judge.note(reader);
    }
    judge.compare(name, company);
    tell(name);
  }

  /** A point that only a whole night passes. */
  private void alone(CrashPoint point) throws IOException {
    TinyCompany company = ground.copy(point.name(), "first");
    judge.count(point.name(), Ground.child(arm(point), company, "night"));
    judge.look(company);
    ground.close(company, Ground.NEXT);
    judge.compare(point.name(), company);
  }

  private void upkeep(CrashPoint point) throws IOException {
    TinyCompany company = ground.copy(point.name(), "unkilled");
    Ground.debris(company);
    try (ReleaseReader reader = new ReleaseReader(ground.spark(), company.warehouse())) {
      if (point.name().equals("retire.after")) {
        ground.close(company.deliver(Ground.NEXT.plusDays(1)), Ground.NEXT.plusDays(1));
      }
      judge.count(point.name(), Ground.child(arm(point), company, point.work()));
      judge.look(company);
      Child again = Ground.child(Map.of(), company, point.work());
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
      TinyCompany company = ground.copy(name, "first");
      try (ReleaseReader reader = new ReleaseReader(ground.spark(), company.warehouse())) {
        for (int i = 0; i < KILLS_A_NIGHT && judge.randomKills() < kills; i++) {
          Child child = Ground.child(Map.of(), company, "night");
          if (child.killAfter(moment(random))) {
            judge.randomKill();
          }
          judge.look(company);
        }
        ground.close(company, Ground.NEXT);
        judge.note(reader);
      }
      judge.compare(name, company);
      tell(name);
    }
  }

  /** The first third of a night is the start of the JVM and of Spark: most kills come after it. */
  private long moment(Random random) {
    long third = ground.nightMillis() / 3;
    return third / 2 + random.nextLong(2 * third);
  }

  private static Map<String, String> arm(CrashPoint point) {
    return Map.of(Crash.PROPERTY, point.name());
  }
}
