package io.periplus.store.control;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import io.periplus.errors.ReleaseErrors;
import io.periplus.errors.StoreErrors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Control files on a file system with hard links. A link fails where its name is taken, which a
 * rename does not.
 */
public final class LinkedFiles implements ControlStore {

  /**
   * Tries whether the file system of a folder keeps what this class promises.
   *
   * @throws io.periplus.errors.PeriplusException PER-7003 when it has no hard links
   */
  public static void ensureLinks(Path folder) {
    // An address such as s3a://bucket would be taken for a folder of that name.
    if (StreamSupport.stream(folder.spliterator(), false)
        .anyMatch(part -> part.toString().matches("[a-z][a-z0-9]+:"))) {
      throw ReleaseErrors.objectStore(folder);
    }
    Path probe = folder.resolve(".periplus-probe." + UUID.randomUUID());
    Path link = folder.resolve(".periplus-probe." + UUID.randomUUID());
    try {
      Files.createDirectories(folder);
      Files.createFile(probe);
      try {
        Files.createLink(link, probe);
      } catch (IOException | UnsupportedOperationException e) {
        throw ReleaseErrors.noHardLinks(folder, e);
      } finally {
        Files.deleteIfExists(link);
        Files.deleteIfExists(probe);
      }
    } catch (IOException e) {
      throw StoreErrors.storeFailed("write", folder, e);
    }
  }

  @Override
  public boolean putIfAbsent(Path path, String content) throws IOException {
    Path aside = aside(path);
    try {
      write(aside, content);
      Files.createLink(path, aside);
      makeDurable(path.getParent());
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  @Override
  public void replace(Path path, String content) throws IOException {
    Path aside = aside(path);
    try {
      write(aside, content);
      Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  @Override
  public void append(Path path, String line) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, line, CREATE, APPEND);
  }

  @Override
  public String read(Path path) throws IOException {
    return Files.readString(path);
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** A name beside the file, on the same disk; dot files are nobody's control files. */
  private static Path aside(Path path) throws IOException {
    Files.createDirectories(path.getParent());
    return path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID() + ".tmp");
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

  /** A name is safe from a power cut only when its folder is on the disk too. */
  private static void makeDurable(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder)) {
      channel.force(true);
    }
  }
}
