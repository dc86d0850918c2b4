package io.periplus.faults;

import io.periplus.store.ReleaseFiles;
import io.periplus.store.control.Control;
import io.periplus.store.control.LinkedFiles;
import io.periplus.store.control.Manifest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;

/** Looks at what nights that were killed left, and counts what is not as it must be. */
final class Judge {
  private final SparkSession spark;
  private final Map<String, List<String>> reference;
  private int named;
  private int random;
  private int notReached;
  private int resumed;
  private int answers;
  private int mixed;
  private int refused;
  private int hurts;
  private int lost;
  private int doubled;

  /** Compares with the ledger of a night that was never killed. */
  Judge(SparkSession spark, Map<String, List<String>> reference) {
    this.spark = spark;
    this.reference = reference;
  }

  @Override
  public String toString() {
    return "named kills %d, random kills %d, points not reached %d, nights resumed %d, reader: %d answers, %d mixed, %d refused by name; hurts %d, lines lost %d, lines doubled or changed %d"
        .formatted(
            named, random, notReached, resumed, answers, mixed, refused, hurts, lost, doubled);
  }

  boolean isClean() {
    return notReached + mixed + hurts + lost + doubled == 0;
  }

  int randomKills() {
    return random;
  }

  void randomKill() {
    random++;
  }

  void hurt() {
    hurts++;
  }

  void resumed() {
    resumed++;
  }

  /** A night that failed has a row of its own in the ledger of runs; all else is the same. */
  void compareButRuns(String name, TinyCompany company) throws IOException {
    resumed++;
    Map<String, List<String>> found = Ledger.of(spark, company.warehouse());
    reference.forEach(
        (part, lines) -> {
          lost += less(lines, found.getOrDefault(part, List.of()));
          if (!part.equals("ops.run")) {
            doubled += less(found.getOrDefault(part, List.of()), lines);
          }
        });
    FileUtils.deleteDirectory(company.folder().toFile());
    System.out.printf("%-26s %s%n", name, this);
  }

  void tell(String what, boolean isGood, String said) {
    System.out.println(what + ": " + (isGood ? "as it must be" : "WRONG: " + said));
    hurts += isGood ? 0 : 1;
  }

  void count(String name, Child child) {
    if (child.end() == Child.KILLED) {
      named++;
    } else {
      notReached++;
      System.out.println(name + " was not reached: " + child.said());
    }
  }

  /** What stands must be whole at every moment. */
  void look(TinyCompany company) {
    Control control = company.control(new LinkedFiles());
    List<String> found = new ArrayList<>(control.hurts());
    for (Manifest kept : control.releases().kept()) {
      found.addAll(new ReleaseFiles(company.warehouse()).hurts(kept));
    }
    hurts += found.size();
    found.forEach(System.out::println);
  }

  void note(ReleaseReader reader) {
    reader.close();
    answers += reader.answers();
    mixed += reader.mixed().size();
    refused += reader.refused().values().stream().mapToInt(n -> n).sum();
    reader.mixed().forEach(row -> System.out.println("mixed: " + row));
    reader.refused().forEach((why, n) -> System.out.println("refused " + n + ": " + why));
  }

  void compare(String name, TinyCompany company) throws IOException {
    resumed++;
    Map<String, List<String>> found = Ledger.of(spark, company.warehouse());
    int before = lost + doubled;
    reference.forEach(
        (part, lines) -> {
          lost += less(lines, found.getOrDefault(part, List.of()));
          doubled += less(found.getOrDefault(part, List.of()), lines);
        });
    if (lost + doubled == before) {
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
}
