package io.periplus.errors;

import static io.periplus.errors.ExitCode.CONFIG;
import static io.periplus.errors.ExitCode.IO;
import static io.periplus.errors.ExitCode.REFUSED;
import static io.periplus.errors.ExitCode.USAGE;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Errors of releases: what may be read together, and what may be published. */
public final class ReleaseErrors {
  private ReleaseErrors() {}

  /** Somebody published or rolled back while a night was built. */
  public static PeriplusException baseMoved(String releaseId, String base, String current) {
    return new PeriplusException(
        "PER-4018",
        IO,
        "%s was built on %s, and readers see %s by now: it was not published.%nRun the night again: it is built anew on the release that is current."
            .formatted(releaseId, named(base), named(current)));
  }

  /** One query reads tables that belong to different releases. */
  public static PeriplusException mixed(Collection<String> tables) {
    return new PeriplusException(
        "PER-5002",
        USAGE,
        "This query reads two releases at once: no release holds all of %s.%nA release was published while the query was put together. Run it again, or pin one: set periplus.release = 'ID'"
            .formatted(String.join(", ", tables)));
  }

  /** A table is read past the catalogue, at a version that no release names. */
  public static PeriplusException notPublished(String table) {
    return new PeriplusException(
        "PER-5003",
        USAGE,
        "%s is not published: no release that is kept names that version.%nRead it by its name in the catalogue, such as periplus.gold.fact_episode."
            .formatted(table));
  }

  /** A release whose files may be gone. */
  public static PeriplusException retired(String releaseId, List<String> newest) {
    return new PeriplusException(
        "PER-5004",
        USAGE,
        "Release %s was retired and cannot be read any more. Kept are %s.%nList them with: periplus releases"
            .formatted(releaseId, String.join(", ", newest)));
  }

  /** A control file of a later program. */
  public static PeriplusException newerFormat(String found, String known) {
    return new PeriplusException(
        "PER-5009",
        CONFIG,
        "The warehouse has control files of format %s, and this program knows %s.%nTake the Periplus that wrote it, or a later one."
            .formatted(found.isEmpty() ? "(none)" : found, known));
  }

  /** A way of reading a table that the release rule does not know. */
  public static PeriplusException unknownReader(String kind) {
    return new PeriplusException(
        "PER-5010",
        CONFIG,
        "A table of the warehouse is read by %s, of which Periplus cannot tell the version.%nRead it by its name in the catalogue, such as periplus.gold.fact_episode; after a change of Delta's version, tell the makers of Periplus."
            .formatted(kind));
  }

  /** A session that reads releases without the rule that keeps them apart. */
  public static PeriplusException extensionMissing(String setting) {
    return new PeriplusException(
        "PER-5011",
        CONFIG,
        "Spark did not load the extension of Periplus, so a query could mix two releases: spark.sql.extensions is %s.%nAdd io.periplus.store.PeriplusExtension to it and the jar of Periplus to the class path."
            .formatted(setting.isEmpty() ? "not set" : setting));
  }

  /** Files or control entries that a release needs are gone or changed. */
  public static PeriplusException hurt(List<String> hurts) {
    return new PeriplusException(
        "PER-5012",
        REFUSED,
        "%d hurt(s) found:%n  - %s%nRestore those files from a backup. Releases that are not named are whole; go to one with: periplus rollback ID --reason TEXT"
            .formatted(hurts.size(), String.join("\n  - ", hurts)));
  }

  /** A file system on which a put is not safe. */
  public static PeriplusException noHardLinks(Path folder, Exception cause) {
    return new PeriplusException(
        "PER-7003",
        CONFIG,
        "The file system of %s cannot make hard links (%s), and without them two nights could overwrite each other's commits.%nPut the warehouse on a local disk."
            .formatted(folder, cause),
        cause);
  }

  /** A warehouse by an address, such as of an object store. */
  public static PeriplusException objectStore(Path folder) {
    return new PeriplusException(
        "PER-7004",
        CONFIG,
        "The warehouse %s is an address, and not a folder: object stores have no hard links, without which two nights could overwrite each other's commits.%nName a folder of a local disk, or of a mount that all workers share."
            .formatted(folder));
  }

  /** A release that was never published here. */
  public static PeriplusException unknownRelease(String releaseId, List<String> newest) {
    return new PeriplusException(
        "PER-5005",
        USAGE,
        "There is no release %s in this warehouse. %s%nList them with: periplus releases"
            .formatted(
                releaseId,
                newest.isEmpty()
                    ? "Nothing was published yet."
                    : "The newest are " + String.join(", ", newest) + "."));
  }

  /** Something was to be written through the catalogue of releases. */
  public static PeriplusException readOnly(String what) {
    return new PeriplusException(
        "PER-5006",
        USAGE,
        "%s cannot be written: releases are read only.%nWrite to a table of your own, outside the warehouse."
            .formatted(what));
  }

  /** A manifest of this name exists with other content. */
  public static PeriplusException otherManifest(String releaseId, Path file) {
    return new PeriplusException(
        "PER-5007",
        REFUSED,
        "%s exists with other content than this run made for %s.%nNothing was published; readers keep the last release.%nKeep the file for inspection, then run the night again: it takes a new number."
            .formatted(file, releaseId));
  }

  /** A manifest does not have the digest under which it was published. */
  public static PeriplusException damagedManifest(String releaseId, Path file) {
    return new PeriplusException(
        "PER-5008",
        REFUSED,
        "Release %s cannot be trusted: %s was changed after it was published.%nRestore the file from a backup, or read another release with --release."
            .formatted(releaseId, file));
  }

  private static String named(String releaseId) {
    return releaseId.isEmpty() ? "no release" : releaseId;
  }
}
