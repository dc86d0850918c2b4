package io.periplus.store.control;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where control files stand: small files of which a reader sees the whole or nothing. All safety of
 * a release rests on {@link #putIfAbsent}.
 */
public interface ControlStore {
  /**
   * Writes a file that did not exist. Exactly one caller ever succeeds for a path, and what it
   * wrote stays.
   *
   * @return whether this call made the file
   * @throws IOException when it is not known whether the file was made
   */
  boolean putIfAbsent(Path path, String content) throws IOException;

  /** Writes a file anew: a reader sees the old content or the new one. */
  void replace(Path path, String content) throws IOException;

  /** Adds a line at the end of a file that one process at a time writes. */
  void append(Path path, String line) throws IOException;

  /**
   * The content of a file.
   *
   * @throws java.nio.file.NoSuchFileException when there is none
   */
  String read(Path path) throws IOException;

  /** The files of a folder in the order of their names; none when there is no such folder. */
  List<Path> list(Path folder) throws IOException;
}
