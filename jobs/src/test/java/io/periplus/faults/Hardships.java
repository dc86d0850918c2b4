package io.periplus.faults;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What else may befall a night: another night, a stop, a full disk, other places and machines. */
final class Hardships {
  private final Ground ground;
  private final Judge judge;

  Hardships(Ground ground, Judge judge) {
    this.ground = ground;
    this.judge = judge;
  }

  void all() throws IOException {
    twoAtOnce(3);
    stopped();
    frozen();
    diskFull();
    everywhere();
  }

  /** Two processes begin the same night at once: one publishes, the other ends with 75. */
  void twoAtOnce(int times) throws IOException {
    for (int i = 0; i < times; i++) {
      TinyCompany company = ground.copy("two-" + i, "first");
      Child one = Ground.child(Map.of(), company, "night");
      Child other = Ground.child(Map.of(), company, "night");
      List<Integer> ends = Stream.of(one.end(), other.end()).sorted().toList();
      boolean isOrderly = ends.equals(List.of(0, 75)) || ends.equals(List.of(0, 0));
      judge.tell("two nights at once", isOrderly, one.said() + other.said());
      judge.compare("two-" + i, company);
    }
  }

  /** A signal that asks to stop: the holder lets go, and the next night goes on. */
  private void stopped() throws IOException {
    for (String signal : List.of("TERM", "INT")) {
      TinyCompany company = ground.copy("stopped-" + signal, "first");
      Child child = Ground.child(Map.of(), company, "night");
      pause(ground.nightMillis() * 6 / 10);
      child.signal(signal);
      int end = child.end();
      judge.tell("SIG" + signal, end == (signal.equals("TERM") ? 143 : 130), child.said());
      judge.look(company);
      ground.close(company, Ground.NEXT);
      judge.compareButRuns("stopped-" + signal, company);
    }
  }

  /** A holder stands still, is taken over, wakes, and is refused. */
  void frozen() throws IOException {
    TinyCompany company = ground.copy("frozen", "first");
    Child zombie = Ground.child(Map.of(), company, "night");
    pause(ground.nightMillis() * 6 / 10);
    zombie.signal("STOP");
    pause(31_000);
    Child next = Ground.child(Map.of(), company, "night");
    boolean isTakenOver = next.end() == 0;
    zombie.signal("CONT");
    int end = zombie.end();
    // The zombie finds another token, or a night that is published already.
    judge.tell("a frozen holder that wakes", isTakenOver && (end == 74 || end == 0), zombie.said());
    judge.compare("frozen", company);
  }

  /** The disk takes a few data files and no more: the night names it, and resumes. */
  void diskFull() throws IOException {
    for (int files : List.of(0, 2, 5, 9)) {
      TinyCompany company = ground.copy("full-" + files, "first");
      Child child =
          Ground.child(Map.of(DoorFileSystem.DISK, Integer.toString(files)), company, "night");
      judge.tell("a full disk after " + files + " files", child.end() == 74, child.said());
      judge.look(company);
      ground.close(company, Ground.NEXT);
      judge.compareButRuns("full-" + files, company);
    }
  }

  /** The same night in other zones, languages, on other cores and in other partitions. */
  void everywhere() throws IOException {
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
      TinyCompany company = ground.copy("place-" + place.get("user.language"), "first");
      Child child = Ground.child(place, company, "night");
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
}
