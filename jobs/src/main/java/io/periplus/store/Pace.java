package io.periplus.store;

import org.apache.spark.sql.SparkSession;

/**
 * How Spark applies its row functions. To compile them costs about a second of processor time a
 * query, whatever its size; to interpret them makes each row several times dearer. Two sessions
 * over the same data let every table of a night take the cheaper way. The results are the same.
 */
public final class Pace {
  private static final String ROW_FUNCTIONS = "spark.sql.codegen.factoryMode";
  private static final long WORTH_COMPILING = 20_000;

  /** A short row of text. */
  private static final long BYTES_A_ROW = 100;

  private final SparkSession interpreting;
  private final SparkSession compiling;

  private Pace(SparkSession interpreting, SparkSession compiling) {
    this.interpreting = interpreting;
    this.compiling = compiling;
  }

  /** From now on the session itself interprets; a copy of it compiles. */
  public static Pace of(SparkSession spark) {
    SparkSession copy = ((org.apache.spark.sql.classic.SparkSession) spark).cloneSession();
    copy.conf().set(ROW_FUNCTIONS, "FALLBACK");
    spark.conf().set(ROW_FUNCTIONS, "NO_CODEGEN");
    return new Pace(spark, copy);
  }

  /** The session for work on this many rows. */
  public SparkSession forRows(long rows) {
    return rows < WORTH_COMPILING ? interpreting : compiling;
  }

  /** The session for work on text files of this size. */
  public SparkSession forBytes(long bytes) {
    return forRows(bytes / BYTES_A_ROW);
  }
}
