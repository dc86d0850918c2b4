package io.periplus.store.control;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** A store that fails, forgets to answer, answers late, or is full; by rate and seed. */
final class FaultyStore implements ControlStore {
  private final ControlStore store = new LinkedFiles();
  private final Random random;
  private final Faults faults;
  private int failures;
  private long written;

  /**
   * How often what goes wrong.
   *
   * @param error share of calls that fail and do nothing
   * @param lostAnswer share of writes that happen and then fail
   * @param lateList share of lists that lack their newest file
   * @param slowMillis how long every call takes beside
   * @param capacity bytes after which the disk is full
   */
  record Faults(double error, double lostAnswer, double lateList, long slowMillis, long capacity) {
    static final Faults NONE = new Faults(0, 0, 0, 0, Long.MAX_VALUE);
  }

  FaultyStore(long seed, Faults faults) {
    this.random = new Random(seed);
    this.faults = faults;
  }

  /** How many calls were spoilt. */
  synchronized int failures() {
    return failures;
  }

  @Override
  public synchronized boolean putIfAbsent(Path path, String content) throws IOException {
    before(content.length());
    boolean isMade = store.putIfAbsent(path, content);
    after();
    return isMade;
  }

  @Override
  public synchronized void replace(Path path, String content) throws IOException {
    before(content.length());
    store.replace(path, content);
    after();
  }

  @Override
  public synchronized void append(Path path, String line) throws IOException {
    before(line.length());
    store.append(path, line);
  }

  @Override
  public synchronized String read(Path path) throws IOException {
    before(0);
    return store.read(path);
  }

  @Override
  public synchronized List<Path> list(Path folder) throws IOException {
    before(0);
    List<Path> all = store.list(folder);
    return !all.isEmpty() && spoils(faults.lateList()) ? all.subList(0, all.size() - 1) : all;
  }

  private void before(long bytes) throws IOException {
    if (faults.slowMillis() > 0) {
      try {
        Thread.sleep(faults.slowMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (bytes > 0 && (written += bytes) > faults.capacity()) {
      throw new IOException("No space left on device");
    }
    if (spoils(faults.error())) {
      throw new IOException("Input/output error");
    }
  }

  private void after() throws IOException {
    if (spoils(faults.lostAnswer())) {
      throw new NoSuchFileException("503 Service Unavailable");
    }
  }

  private boolean spoils(double rate) {
    boolean isSpoilt = random.nextDouble() < rate;
    failures += isSpoilt ? 1 : 0;
    return isSpoilt;
  }
}
