package io.periplus.sample.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;

/**
 * Gives finished files of lines their form with types. A file is written from its first row to its
 * last by one thread, so that its bytes are the same for any number of them.
 */
final class ParquetFiles {
  private static final long ROW_GROUP = 32L << 20;

  private ParquetFiles() {}

  /** Replaces each file of lines by a Parquet file beside it. */
  static void convert(List<TableFile> files, int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> open = new ArrayList<>();
      files.forEach(file -> open.add(pool.submit(() -> convert(file))));
      for (Future<?> one : open) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while files were written", e);
    } catch (ExecutionException e) {
      throw new UncheckedIOException(new IOException(e.getCause()));
    } finally {
      pool.shutdownNow();
    }
  }

  private static void convert(TableFile file) {
    TypedRows rows = new TypedRows(file.sheet(), file.isDrifted());
    Path lines = file.path();
    Path typed = lines.resolveSibling(file.sheet().table() + ".parquet");
    try (BufferedReader reader = Files.newBufferedReader(lines)) {
      Files.deleteIfExists(typed);
      reader.readLine();
      try (ParquetWriter<Group> writer = writer(typed, rows)) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          writer.write(rows.of(line));
        }
      }
      Files.delete(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ParquetWriter<Group> writer(Path path, TypedRows rows) throws IOException {
    return ExampleParquetWriter.builder(new LocalOutputFile(path))
        .withConf(new PlainParquetConfiguration())
        .withType(rows.type())
        .withCompressionCodec(CompressionCodecName.SNAPPY)
        .withRowGroupSize(ROW_GROUP)
        .build();
  }
}
