package io.periplus.faults;

import io.periplus.faults.CrashPoint.When;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Kills this process with SIGKILL when it passes the armed crash point. */
final class Crash {
  /** System property that names the point; without it nothing happens. */
  static final String PROPERTY = "periplus.faults.crash";

  private static final AtomicInteger PASSAGES = new AtomicInteger();

  private Crash() {}

  /** To be called at a door, before and after each put. */
  static void at(String put, When when) throws IOException {
    if (isDue(put, when)) {
      now();
    }
  }

  /** Whether the process must die here; counts the passage. */
  static boolean isDue(String put, When when) {
    String name = System.getProperty(PROPERTY, "");
    if (name.isEmpty()) {
      return false;
    }
    CrashPoint point = CrashPoint.named(name);
    return point.when() == when && point.isAt(put) && PASSAGES.incrementAndGet() == point.passage();
  }

  /** No hook runs, nothing is flushed: as if the power went for this process. */
  static void now() throws IOException {
    long pid = ProcessHandle.current().pid();
    try {
      new ProcessBuilder("kill", "-KILL", Long.toString(pid)).start().waitFor();
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IOException("kill -KILL did not kill " + pid);
  }
}
