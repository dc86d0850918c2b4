package io.periplus.faults;

import io.periplus.store.control.LinkedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;

/**
 * Where the soak works: companies that are copies of one whose first night is published.
 *
 * @param folder holds one folder a company
 * @param spark session of the process that judges
 * @param nightMillis how long a whole night takes in a child, its start included, in milliseconds
 */
record Ground(Path folder, SparkSession spark, long nightMillis) {
  /** The night that is killed. */
  static final LocalDate NEXT = TinyCompany.FIRST.plusDays(1);

  /** Publishes the first night, and the next one in {@code unkilled}, which nobody disturbs. */
  static Ground made(Path folder) {
    TinyCompany first = new TinyCompany(folder.resolve("first"));
    first.deliver(TinyCompany.FIRST).deliver(NEXT);
    Child begun =
        Child.startFirst(first.folder().toString(), "night", TinyCompany.FIRST.toString());
    if (begun.end() != 0) {
      throw new IllegalStateException(begun.said());
    }
    Ground without = new Ground(folder, NightProcess.session(first.warehouse()), 0);
    long started = System.nanoTime();
    Child whole = child(Map.of(), without.copy("unkilled", "first"), "night");
    if (whole.end() != 0) {
      throw new IllegalStateException(whole.said());
    }
    return new Ground(folder, without.spark, (System.nanoTime() - started) / 1_000_000);
  }

  TinyCompany copy(String name, String from) {
    TinyCompany company = new TinyCompany(folder.resolve(name));
    try {
      FileUtils.copyDirectory(folder.resolve(from).toFile(), company.folder().toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return company;
  }

  /** Closes a day in this process. */
  void close(TinyCompany company, LocalDate day) {
    company.night(spark, new LinkedFiles()).close(day, Optional.empty());
  }

  static Child child(Map<String, String> properties, TinyCompany company, String work) {
    return Child.start(properties, company.folder().toString(), work, NEXT.toString());
  }

  /** Data files without a commit, as crashes of long ago leave them. */
  static void debris(TinyCompany company) throws IOException {
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(100)));
    for (int i = 0; i < 5; i++) {
      Path file =
          company.warehouse().resolve("bronze/payment/part-0000%d-left.parquet".formatted(i));
      Files.writeString(file, "left by a crash");
      Files.setLastModifiedTime(file, old);
    }
  }
}
