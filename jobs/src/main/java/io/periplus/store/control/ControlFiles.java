package io.periplus.store.control;

import io.periplus.errors.StoreErrors;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Control files over a store that may fail: an answer that was lost is found by reading, a failure
 * that passes is tried again, and one that stays is told as PER-7001.
 */
final class ControlFiles {
  private static final int TRIES = 3;

  private final ControlStore store;

  ControlFiles(ControlStore store) {
    this.store = store;
  }

  private interface Attempt<T> {
    T make() throws IOException;
  }

  /**
   * Writes a file that did not exist.
   *
   * @return whether the file holds what this call wrote because this call wrote it
   */
  boolean putIfAbsent(Path path, String content) {
    IOException last = new IOException("never tried");
    for (int i = 0; i < TRIES; i++) {
      try {
        boolean isMade = store.putIfAbsent(path, content);
        // Taken at the second try: perhaps by the first, whose answer was lost.
        return isMade || (i > 0 && read(path).equals(content));
      } catch (IOException e) {
        last = e;
        Optional<String> there = readIfThere(path);
        if (there.isPresent()) {
          return there.get().equals(content);
        }
      }
    }
    throw StoreErrors.storeFailed("write", path, last);
  }

  void replace(Path path, String content) {
    tried(
        "write",
        path,
        () -> {
          store.replace(path, content);
          return path;
        });
  }

  /** Tried once: twice the same line would be a lie. */
  void append(Path path, String line) {
    try {
      store.append(path, line);
    } catch (IOException e) {
      throw StoreErrors.storeFailed("write", path, e);
    }
  }

  String read(Path path) {
    return tried("read", path, () -> store.read(path));
  }

  Optional<String> readIfThere(Path path) {
    return tried(
        "read",
        path,
        () -> {
          try {
            return Optional.of(store.read(path));
          } catch (NoSuchFileException e) {
            return Optional.empty();
          }
        });
  }

  List<Path> list(Path folder) {
    return tried("list", folder, () -> store.list(folder));
  }

  private static <T> T tried(String verb, Path path, Attempt<T> attempt) {
    IOException last = new IOException("never tried");
    for (int i = 0; i < TRIES; i++) {
      try {
        return attempt.make();
      } catch (IOException e) {
        last = e;
      }
    }
    throw StoreErrors.storeFailed(verb, path, last);
  }
}
