package io.periplus.store.control;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import io.periplus.errors.StoreErrors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes small files so that a reader sees the whole of one or nothing of it. */
final class ControlFiles {
  private ControlFiles() {}

  /**
   * Writes a file that did not exist. Exactly one caller ever succeeds for a path: the content is
   * written aside, made durable, and linked to its name, which fails where the name is taken.
   *
   * @return whether this call made the file
   */
  static boolean putIfAbsent(Path path, String content) {
    Path aside = path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      Files.createDirectories(path.getParent());
      write(aside, content);
      try {
        Files.createLink(path, aside);
        return true;
      } catch (FileAlreadyExistsException e) {
        return false;
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw StoreErrors.storeFailed("write", path, e);
    }
  }

  /** Writes a file anew: a reader sees the old content or the new one. */
  static void replace(Path path, String content) {
    Path aside = path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      Files.createDirectories(path.getParent());
      write(aside, content);
      Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw StoreErrors.storeFailed("write", path, e);
    }
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw StoreErrors.storeFailed("read", path, e);
    }
  }

  private static void write(Path path, String content) throws IOException {
    try (FileChannel channel = FileChannel.open(path, CREATE_NEW, WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }
}
