package io.periplus.store;

import io.delta.kernel.Scan;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.KernelException;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.utils.CloseableIterator;
import io.periplus.errors.StoreErrors;
import io.periplus.store.control.Canonical;
import io.periplus.store.control.Manifest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;

/**
 * The data files of releases, told by the tables' logs without starting Spark. They are looked for
 * one by one: counting rows of a version, or asking for its extremes, is answered from the log even
 * when the files are gone.
 */
public final class ReleaseFiles {
  private final Engine engine = DefaultEngine.create(new Configuration());
  private final Path warehouse;
  private final Map<String, Version> known = new ConcurrentHashMap<>();

  /**
   * One version of a table.
   *
   * @param files its data files
   * @param rows rows in them, as the log says
   * @param isPlain whether every row in the files belongs to the table: none was deleted beside
   *     them
   */
  public record Version(List<Path> files, long rows, boolean isPlain) {
    /** Files that are not there. */
    public List<Path> missing() {
      return files.stream().filter(f -> !Files.exists(f)).toList();
    }
  }

  public ReleaseFiles(Path warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * What is wrong with the files of a release: each sentence names table, version and file. Several
   * tables are looked at at a time, since whoever rolls back waits.
   */
  public List<String> hurts(Manifest release) {
    return release.tables().parallelStream()
        .flatMap(table -> hurts(release.releaseId(), table).stream())
        .toList();
  }

  private List<String> hurts(String releaseId, Manifest.TableVersion table) {
    String where = "%s, %s at version %d".formatted(releaseId, table.name(), table.version());
    List<String> hurts = new ArrayList<>();
    try {
      Version version = of(table.path(), table.version());
      version
          .missing()
          .forEach(f -> hurts.add(where + ": " + warehouse.relativize(f) + " is missing"));
      if (version.rows() != table.rows()) {
        hurts.add(
            where + ": %d rows, and %d were published".formatted(version.rows(), table.rows()));
      }
    } catch (KernelException e) {
      hurts.add(where + ": its log cannot be read: " + e.getMessage());
    }
    return hurts;
  }

  /** The files of a table at a version. */
  public Version of(String path, long version) {
    return known.computeIfAbsent(path + "@" + version, key -> read(path, version));
  }

  private Version read(String path, long version) {
    Path folder = warehouse.resolve(path);
    Scan scan =
        io.delta.kernel.Table.forPath(engine, folder.toString())
            .getSnapshotAsOfVersion(engine, version)
            .getScanBuilder()
            .build();
    List<Path> files = new ArrayList<>();
    long rows = 0;
    boolean isPlain = true;
    try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(engine, true)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> each = batches.next().getRows()) {
          while (each.hasNext()) {
            Row file = each.next();
            files.add(
                Path.of(
                    URI.create(InternalScanFileUtils.getAddFileStatus(file).getPath()).getPath()));
            rows += rows(file);
            isPlain &= InternalScanFileUtils.getDeletionVectorDescriptorFromRow(file) == null;
          }
        }
      }
    } catch (IOException e) {
      throw StoreErrors.storeFailed("read", folder, e);
    }
    return new Version(List.copyOf(files), rows, isPlain);
  }

  private static long rows(Row file) {
    Row add = file.getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL);
    int stats = add.getSchema().indexOf("stats");
    return stats < 0 || add.isNullAt(stats)
        ? 0
        : Canonical.parse(add.getString(stats)).path("numRecords").asLong();
  }
}
