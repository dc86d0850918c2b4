package io.periplus.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A child JVM that runs a {@link NightProcess}.
 *
 * @param process the process
 * @param output file with what it says
 */
record Child(Process process, Path output) {
  /** What a process that was killed with SIGKILL ends with. */
  static final int KILLED = 137;

  /** A night takes half a minute; a busy machine may need many times as long. */
  private static final int MOST_SECONDS = 900;

  /** System property: file of classes that are loaded and checked already, which all share. */
  static final String ARCHIVE = "periplus.faults.archive";

  /** Starts a child; {@code properties} are its system properties. */
  static Child start(Map<String, String> properties, String... arguments) {
    return start("SharedArchiveFile", properties, arguments);
  }

  /** Starts a child that leaves its classes to those after it; needs a class path of archives. */
  static Child startFirst(String... arguments) {
    return start("ArchiveClassesAtExit", Map.of(), arguments);
  }

  private static Child start(String sharing, Map<String, String> properties, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
    if (System.getProperty(ARCHIVE) != null) {
      command.add("-XX:" + sharing + "=" + System.getProperty(ARCHIVE));
    }
    command.add("-Duser.timezone=UTC");
    command.add("-Dperiplus.home=" + System.getProperty("periplus.home", "."));
    command.addAll(List.of(Opens.ALL.split(" ")));
    properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(NightProcess.class.getName());
    command.addAll(List.of(arguments));
    try {
      Path output = Files.createTempFile("periplus-child-", ".txt");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      return new Child(process, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for its end; 137 when it was killed. */
  int end() {
    try {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        signal("QUIT"); // It then says where it stands.
        process.waitFor(5, TimeUnit.SECONDS);
        process.destroyForcibly();
        throw new IllegalStateException("A child did not end: " + said());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends SIGKILL after so many milliseconds; returns whether it was still running. */
  boolean killAfter(long milliseconds) {
    try {
      boolean hasEnded = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      return !hasEnded;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends SIGSTOP or SIGCONT. */
  void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  String said() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The packages of the JDK that Spark looks into. */
  private static final class Opens {
    static final String ALL = opens();

    private static String opens() {
      try {
        String pom = Files.readString(Path.of(System.getProperty("periplus.home", "."), "pom.xml"));
        int from = pom.indexOf("<spark.opens>") + "<spark.opens>".length();
        return pom.substring(from, pom.indexOf("</spark.opens>"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
