package io.periplus.store;

import io.periplus.errors.ReleaseErrors;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** What a session is for. A session that says nothing reads, and is kept to one release a query. */
public final class ReaderSession {
  /** Session setting: {@code night} for the one that writes the warehouse; else it reads. */
  public static final String ROLE = "periplus.role";

  /** Session setting: {@code true} lets one query compare releases on purpose. */
  public static final String MIX = "periplus.release.mix";

  /** Setting of the whole process, out of a session's reach: people come over the network. */
  static final String SERVED = "periplus.served";

  static final String WAREHOUSE = "spark.sql.catalog.periplus.warehouse";
  private static final String EXTENSIONS = "spark.sql.extensions";

  private ReaderSession() {}

  /**
   * Makes a session of this process one that reads releases and writes nothing.
   *
   * @throws io.periplus.errors.PeriplusException PER-5011 when Spark did not load the extension,
   *     which it says only in a warning
   */
  public static SparkSession of(SparkSession session) {
    String loaded = session.conf().get(EXTENSIONS, "");
    if (!loaded.contains(PeriplusExtension.class.getName()) || !PeriplusExtension.isLoaded()) {
      throw ReleaseErrors.extensionMissing(loaded);
    }
    session.conf().set(ROLE, "reader");
    return session;
  }

  /** From now on every session of this process reads gold and nothing else. */
  public static void serve(SparkSession session) {
    session.sparkContext().conf().set(SERVED, "true");
  }

  static boolean isServed(SparkSession session) {
    return session.sparkContext().conf().getBoolean(SERVED, false);
  }

  static boolean isReader(SparkSession session) {
    return isServed(session) || !session.conf().get(ROLE, "reader").equals("night");
  }

  static Optional<Path> warehouse(SparkSession session) {
    // A client may set what it likes in its own session.
    String folder =
        isServed(session)
            ? session.sparkContext().conf().get(WAREHOUSE)
            : session.conf().get(WAREHOUSE, "");
    return folder.isEmpty()
        ? Optional.empty()
        : Optional.of(Path.of(folder).toAbsolutePath().normalize());
  }
}
