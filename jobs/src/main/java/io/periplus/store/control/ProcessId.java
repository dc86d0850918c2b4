package io.periplus.store.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A process that writes to a warehouse, so that a person, or the next process, can find it.
 *
 * @param host name of its machine
 * @param pid its number there
 * @param started when it began; numbers are used again, this pair is not
 * @param user account that runs it
 * @param codeVersion version of the program
 */
public record ProcessId(String host, long pid, String started, String user, String codeVersion) {
  /** Nobody: entries of programs that did not say who they were. */
  static final ProcessId UNKNOWN = new ProcessId("", 0, "", "", "");

  /** This process. */
  public static ProcessId self(String codeVersion) {
    ProcessHandle self = ProcessHandle.current();
    return new ProcessId(
        hostName(), self.pid(), startOf(self), System.getProperty("user.name", ""), codeVersion);
  }

  /** Whether no process of this machine is this one; of another machine nothing is known. */
  boolean isKnownDead() {
    if (!host.equals(hostName()) || pid == 0) {
      return false;
    }
    Optional<ProcessHandle> found = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    return found.isEmpty() || !startOf(found.get()).equals(started);
  }

  static ProcessId parse(JsonNode json) {
    return json == null
        ? UNKNOWN
        : new ProcessId(
            json.get("host").asText(),
            json.get("pid").asLong(),
            json.get("started").asText(),
            json.get("user").asText(),
            json.get("code_version").asText());
  }

  Map<String, Object> fields() {
    return Map.of(
        "host", host, "pid", pid, "started", started, "user", user, "code_version", codeVersion);
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
