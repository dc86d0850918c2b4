package io.periplus.faults;

import io.periplus.faults.CrashPoint.When;
import java.io.IOException;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * The third door: data files. A process may die between two deletions, and the disk may be full
 * from the n-th data file on.
 */
public final class DoorFileSystem extends LocalFileSystem {
  /** System property: how many data files fit on the disk. */
  static final String DISK = "periplus.faults.disk";

  private static final java.util.concurrent.atomic.AtomicInteger CREATED =
      new java.util.concurrent.atomic.AtomicInteger();

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    if (path.getName().startsWith("part-")) {
      Crash.at("delete", When.BEFORE);
    }
    return super.delete(path, recursive);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    if (path.getName().startsWith("part-")
        && CREATED.incrementAndGet() > Integer.getInteger(DISK, Integer.MAX_VALUE)) {
      throw new IOException("No space left on device");
    }
    return super.create(path, permission, overwrite, bufferSize, replication, blockSize, progress);
  }
}
