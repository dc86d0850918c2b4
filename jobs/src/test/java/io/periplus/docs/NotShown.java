package io.periplus.docs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of the matrix of bad inputs that no Java test shows: what each is, and why. */
final class NotShown {
  private static final String DOORS = "shown by the fault kit of the release protocol, not here";

  static final Map<String, List<String>> ROWS =
      new TreeMap<>(
          Map.ofEntries(
              row("A12", "a manifest changed by hand: PER-5008", DOORS),
              row("C11", "settings changed between stages of a run", DOORS),
              row("C12", "an old program on newer tables", DOORS),
              row("T01", "two nights at once", DOORS),
              row("T02", "a frozen holder that wakes", DOORS),
              row("T03", "a backfill while the night runs", DOORS),
              row("T04", "a query while its release is retired", DOORS),
              row("T05", "a flip between two tables of one query", DOORS),
              row("V01", "kill -9 at each crash point", DOORS),
              row("V02", "SIGTERM and SIGINT", DOORS),
              row("V03", "disk full", DOORS),
              row("V04", "memory runs out: PER-7005", "shown by the launcher's tests in Python"),
              row("V05", "a folder that cannot be read or written", DOORS),
              row("V06", "a Delta log that lost a file", DOORS),
              row("V07", "a data file of a kept release gone", DOORS),
              row("V08", "a commit lands and its answer is lost", DOORS),
              row("V09", "random errors and latency of the disk", DOORS),
              row("V10", "an object store that says 503", "no object store was tried"),
              row("V11", "Postgres or a metastore away", "publication needs neither"),
              row("V12", "clocks that jump", DOORS),
              row("V13", "process zone, locale and charset", DOORS),
              row("V14", "cores and partitions", DOORS),
              row("V15", "a port that is taken", "no port is opened")));

  private NotShown() {}

  private static Map.Entry<String, List<String>> row(String id, String what, String why) {
    return Map.entry(id, List.of(what, why));
  }
}
