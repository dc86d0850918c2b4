package io.periplus.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.periplus.errors.RunErrors;
import io.periplus.errors.StoreErrors;
import io.periplus.store.control.Canonical;
import io.periplus.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The commits of one table above a version, as its Delta log tells them. What a run wrote is found
 * by the run's number, never by "the last".
 *
 * @param table the table
 * @param all the commits, oldest first
 */
record Commits(Table table, List<Commit> all) {

  /**
   * One commit.
   *
   * @param version its number
   * @param operation such as WRITE, RESTORE or CREATE TABLE
   * @param isWhole whether the table holds nothing after it but what it wrote
   * @param run number of the run that made it; 0 when it does not say
   * @param step what the run did to the table
   * @param fingerprint of the run's inputs
   * @param hash digest of its rows
   */
  record Commit(
      long version,
      String operation,
      boolean isWhole,
      long run,
      String step,
      String fingerprint,
      String hash) {

    boolean isBy(Author author) {
      return run == author.runNumber();
    }

    String told() {
      return run == 0 ? operation + ", by nobody known" : operation + ", by run " + run;
    }
  }

  /** The commits above a version; all of them when it is empty. */
  static Commits above(Table table, Path deltaLog, OptionalLong base) {
    long from = base.orElse(-1);
    return new Commits(
        table,
        versions(deltaLog).stream()
            .filter(version -> version > from)
            .map(version -> read(deltaLog, version))
            .toList());
  }

  /** The versions on disk, oldest first; none where there is no table. */
  static List<Long> versions(Path deltaLog) {
    try (Stream<Path> files = Files.list(deltaLog)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(name -> name.matches("\\d{20}\\.json"))
          .map(name -> Long.valueOf(name.substring(0, 20)))
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw StoreErrors.storeFailed("list", deltaLog, e);
    }
  }

  private static Path fileOf(Path deltaLog, long version) {
    return deltaLog.resolve("%020d.json".formatted(version));
  }

  /** When a version was committed, by the clock of its writer; nothing when it is not there. */
  static Optional<Instant> at(Path deltaLog, long version) {
    Path file = fileOf(deltaLog, version);
    return Files.exists(file)
        ? Optional.of(Instant.ofEpochMilli(info(file).path("timestamp").asLong()))
        : Optional.empty();
  }

  /**
   * The commit by which this run did a step.
   *
   * @param hash digest of the rows that the step has now; not compared where either is empty
   * @throws io.periplus.errors.PeriplusException PER-4014 when the run did it with other inputs or
   *     other rows
   */
  Optional<Commit> by(Author author, String step, String hash) {
    Optional<Commit> found =
        all.stream().filter(c -> c.isBy(author) && c.step().equals(step)).findFirst();
    found.ifPresent(
        c -> {
          boolean isSame =
              c.fingerprint().equals(author.shortFingerprint())
                  && (hash.isEmpty() || c.hash().isEmpty() || c.hash().equals(hash));
          if (!isSame) {
            throw RunErrors.otherRowsCommitted(table.id(), author.runId(), step, c.hash(), hash);
          }
        });
    return found;
  }

  /**
   * Refuses a version that rests on somebody else's rows: back to the commit that wrote the table
   * whole, or to the base, every commit is this run's.
   *
   * @throws io.periplus.errors.PeriplusException PER-4016
   */
  void ensureOwn(Author author, long version) {
    for (int i = all.size() - 1; i >= 0; i--) {
      Commit commit = all.get(i);
      if (commit.version() > version) {
        continue;
      }
      if (!commit.isBy(author) && !commit.operation().equals("CREATE TABLE")) {
        throw RunErrors.foreignCommit(table.id(), commit.version(), commit.told());
      }
      if (commit.isWhole()) {
        return;
      }
    }
  }

  /** Whether another run left commits that this run has not taken back. */
  boolean needsReset(Author author) {
    return all.stream().anyMatch(c -> !c.isBy(author) && !c.operation().equals("CREATE TABLE"))
        && all.stream().noneMatch(c -> c.isBy(author) && c.isWhole());
  }

  private static Commit read(Path deltaLog, long version) {
    JsonNode info = info(fileOf(deltaLog, version));
    String note = info.path("userMetadata").asText();
    JsonNode said = Canonical.parse(note.startsWith("{") ? note : "{}");
    String operation = info.path("operation").asText();
    String mode = info.path("operationParameters").path("mode").asText();
    return new Commit(
        version,
        operation,
        operation.equals("RESTORE") || mode.equals("Overwrite"),
        said.path("run").asLong(),
        said.path("step").asText(),
        said.path("fp").asText(),
        said.path("hash").asText());
  }

  private static JsonNode info(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("{\"commitInfo\""))
          .findFirst()
          .map(line -> Canonical.parse(line).get("commitInfo"))
          .orElseGet(() -> Canonical.parse("{}"));
    } catch (IOException e) {
      throw StoreErrors.storeFailed("read", file, e);
    }
  }
}
