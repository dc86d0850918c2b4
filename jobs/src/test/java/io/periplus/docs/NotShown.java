package io.periplus.docs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of the matrix of bad inputs that no Java test shows: what each is, and who does or why. */
final class NotShown {
  /** What comes in, and why nothing shows it. */
  static final Map<String, List<String>> ROWS =
      Map.of("V10", List.of("an object store that says 503", "no object store was tried"));

  /** What comes in, what becomes of it, its code, and file and name of the Python test. */
  static final Map<String, List<String>> IN_PYTHON =
      new TreeMap<>(
          Map.of(
              "V04",
              List.of(
                  "Memory that runs out",
                  "Exit 74 and the size to ask for; a scheduler may retry",
                  "PER-7005",
                  ".ci/tests/test_launcher.py",
                  "test_memory_that_ran_out_is_told_and_may_be_retried"),
              "V15",
              List.of(
                  "A port that is taken",
                  "Exit 78, naming the address",
                  "PER-1021",
                  "cluster/tests/test_serve.py",
                  "test_a_port_that_is_taken_is_told")));

  private NotShown() {}
}
