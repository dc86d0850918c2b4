package io.periplus.faults;

import io.periplus.faults.CrashPoint.When;
import io.periplus.store.control.Canonical;
import io.periplus.store.control.ControlStore;
import io.periplus.store.control.LinkedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The first door: control files. */
final class DoorStore implements ControlStore {
  private final ControlStore store = new LinkedFiles();

  private interface Put<T> {
    T make() throws IOException;
  }

  @Override
  public boolean putIfAbsent(Path path, String content) throws IOException {
    return guarded(path, content, () -> store.putIfAbsent(path, content));
  }

  @Override
  public void replace(Path path, String content) throws IOException {
    guarded(
        path,
        content,
        () -> {
          store.replace(path, content);
          return true;
        });
  }

  private static <T> T guarded(Path path, String content, Put<T> put) throws IOException {
    String what = what(path, content);
    Crash.at(what, When.BEFORE);
    if (Crash.isDue(what, When.TEMP)) {
      Files.createDirectories(path.getParent());
      Files.writeString(
          path.resolveSibling("." + path.getFileName() + ".half.tmp"),
          content.substring(0, content.length() / 2));
      Crash.now();
    }
    T made = put.make();
    Crash.at(what, When.AFTER);
    return made;
  }

  private static String what(Path path, String content) {
    String name = path.getFileName().toString();
    String folder = path.getParent().getFileName().toString();
    if (folder.equals("log")) {
      return "log/" + Canonical.parse(content).get("kind").asText();
    }
    if (folder.equals("manifests")) {
      return "manifest";
    }
    return folder.equals("stages") ? "stages/" + name : name.startsWith("beat-") ? "beat" : name;
  }

  @Override
  public void append(Path path, String line) throws IOException {
    store.append(path, line);
  }

  @Override
  public String read(Path path) throws IOException {
    return store.read(path);
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    return store.list(folder);
  }
}
