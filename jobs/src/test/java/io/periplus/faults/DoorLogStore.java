package io.periplus.faults;

import io.periplus.faults.CrashPoint.When;
import io.periplus.store.LinkLogStore;
import io.periplus.store.control.Canonical;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** The second door: the commits of Delta tables. Data files stand already when it is passed. */
public final class DoorLogStore extends LinkLogStore {

  /** Made by Delta from its name. */
  public DoorLogStore(Configuration hadoop) {
    super(hadoop);
  }

  @Override
  public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration hadoop)
      throws IOException {
    List<String> lines = new ArrayList<>();
    actions.forEachRemaining(lines::add);
    String what = what(path, lines);
    Crash.at(what, When.BEFORE);
    super.write(path, lines.iterator(), overwrite, hadoop);
    Crash.at(what, When.AFTER);
  }

  private static String what(Path path, List<String> lines) {
    Path table = path.getParent().getParent();
    String operation =
        lines.stream()
            .filter(line -> line.startsWith("{\"commitInfo\""))
            .map(line -> Canonical.parse(line).get("commitInfo").get("operation").asText())
            .findFirst()
            .orElse("OTHER");
    return "delta/%s.%s/%s".formatted(table.getParent().getName(), table.getName(), operation);
  }
}
