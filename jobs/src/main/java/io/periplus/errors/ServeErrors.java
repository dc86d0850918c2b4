package io.periplus.errors;

import static io.periplus.errors.ExitCode.BUSY;
import static io.periplus.errors.ExitCode.CONFIG;
import static io.periplus.errors.ExitCode.IO;
import static io.periplus.errors.ExitCode.REFUSED;
import static io.periplus.errors.ExitCode.USAGE;

import java.nio.file.Path;

/** What is wrong with a door for other tools. */
public final class ServeErrors {
  private ServeErrors() {}

  /** Spark came from Maven alone, which lacks the server. */
  public static PeriplusException noThriftServer(String why) {
    return new PeriplusException(
        "PER-1017",
        CONFIG,
        "Spark's Thrift server is not on the class path (%s).%nIt comes with a Spark 4.1 distribution: set SPARK_HOME to one, such as the folder of pip's pyspark 4.1.0, and run again."
            .formatted(why));
  }

  /** A server that others could reach, without a password. */
  public static PeriplusException openToAll(String host) {
    return new PeriplusException(
        "PER-1018",
        CONFIG,
        "%s is not this machine alone, and no user is named: everybody on the network could read gold.%nMake a line a user with: periplus serve user NAME, and start with --users FILE. Or leave --host out."
            .formatted(host));
  }

  /** A file of users that lets nobody in, or the wrong ones. */
  public static PeriplusException usersFile(Path file, String why) {
    return new PeriplusException(
        "PER-1019",
        CONFIG,
        "The file of users %s cannot be used: %s.%nEach line is name:iterations:salt:hash, as periplus serve user NAME prints it."
            .formatted(file, why));
  }

  /** Somebody who may not come in. */
  public static PeriplusException wrongPassword() {
    return new PeriplusException(
        "PER-1020",
        USAGE,
        "Wrong user or password.%nAsk who runs the server for a line in its file of users."
            .formatted());
  }

  /** The port is taken, or the name is not ours. */
  public static PeriplusException cannotListen(String where, String why) {
    return new PeriplusException(
        "PER-1021",
        CONFIG,
        "Nobody can be served at %s: %s.%nEnd what listens there, or take another --port."
            .formatted(where, why));
  }

  /** Two copies into one schema at once. */
  public static PeriplusException copyUnderWay(String schema) {
    return new PeriplusException(
        "PER-4019",
        BUSY,
        "Another process copies into schema %s of this Postgres.%nWait for it and run again; a scheduler may retry."
            .formatted(schema));
  }

  /** What Postgres holds is not what the release holds. */
  public static PeriplusException copyDiffers(String what) {
    return new PeriplusException(
        "PER-2010",
        REFUSED,
        "The copy in Postgres was not shown: %s.%nReaders keep the copy before. Run again; if it happens again, report it with this line."
            .formatted(what));
  }

  /** Postgres refuses, or is not there. */
  public static PeriplusException postgres(String why) {
    return new PeriplusException(
        "PER-7010",
        IO,
        "Postgres: %s.%nReaders keep the copy before. Mend it and run again; --url, --user and PERIPLUS_POSTGRES_PASSWORD say where and as whom."
            .formatted(why.replace('\n', ' ').replaceFirst("\\.$", "")));
  }

  /** A statement of a client that would do more than read gold. */
  public static PeriplusException onlyGold(String what) {
    return new PeriplusException(
        "PER-1113",
        USAGE,
        "The statement was not run: it %s, and this door reads gold and nothing else.%nAsk such as: select * from gold.v_exec_scorecard"
            .formatted(what));
  }
}
