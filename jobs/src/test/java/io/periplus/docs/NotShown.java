package io.periplus.docs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of the matrix of bad inputs that no Java test shows: what each is, and why. */
final class NotShown {
  static final Map<String, List<String>> ROWS =
      new TreeMap<>(
          Map.ofEntries(
              row(
                  "C11",
                  "settings changed between stages of a run",
                  "a run is only taken up under its fingerprint, which holds the digest of the"
                      + " settings"),
              row("V04", "memory runs out: PER-7005", "shown by the launcher's tests in Python"),
              row("V10", "an object store that says 503", "no object store was tried"),
              row("V11", "Postgres or a metastore away", "publication needs neither"),
              row("V15", "a port that is taken", "no port is opened")));

  private NotShown() {}

  private static Map.Entry<String, List<String>> row(String id, String what, String why) {
    return Map.entry(id, List.of(what, why));
  }
}
