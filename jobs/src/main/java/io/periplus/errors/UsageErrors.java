package io.periplus.errors;

import static io.periplus.errors.ExitCode.USAGE;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** What is wrong with a command: 11xx, no retry helps. */
public final class UsageErrors {
  private UsageErrors() {}

  /** A stage was asked for before those that it stands on. */
  public static PeriplusException stageMissing(
      String asked, String missing, LocalDate businessDate) {
    return new PeriplusException(
        "PER-1104",
        USAGE,
        "Stage %s of %s stands on stage %s, which has not run with today's files and configuration.%nRun first: periplus night --stage %s --date %s"
            .formatted(asked, businessDate, missing, missing, businessDate));
  }

  /** A folder without a release. */
  public static PeriplusException noWarehouse(Path folder) {
    return new PeriplusException(
        "PER-1105",
        USAGE,
        "There is no warehouse in %s: nothing was ever published there.%nMake one with: periplus demo, or: periplus night --conf FILE --date DATE. Name another with --warehouse DIR."
            .formatted(folder));
  }

  /** A table that is not in the release. */
  public static PeriplusException noSuchTable(String asked, Optional<String> nearest) {
    return new PeriplusException(
        "PER-1106",
        USAGE,
        "There is no table %s in this release.%s%nSee all of them with: periplus plan"
            .formatted(asked, nearest.map(n -> " Did you mean " + n + "?").orElse("")));
  }

  /** SQL that cannot be read. */
  public static PeriplusException statementDoesNotParse(String why) {
    return new PeriplusException(
        "PER-1107",
        USAGE,
        "The statement is not SQL that Spark reads: %s%nWrite one statement, such as: select * from periplus.gold.v_exec_scorecard"
            .formatted(why));
  }

  /** SQL that reads well and cannot be answered. */
  public static PeriplusException statementRefused(String why) {
    return new PeriplusException(
        "PER-1108",
        USAGE,
        "The statement cannot be answered: %s%nSee the columns of a table with: periplus explain TABLE"
            .formatted(why));
  }

  /** SQL that would touch something other than a release. */
  public static PeriplusException statementReachesOut(String how) {
    return new PeriplusException(
        "PER-1111",
        USAGE,
        "The statement was not run: it %s.%nA statement reads tables of a release, such as periplus.gold.fact_episode, by the functions of SQL. List them with: periplus plan"
            .formatted(how));
  }

  /** A column that the table does not have. */
  public static PeriplusException noSuchColumn(
      String table, String column, Optional<String> nearest) {
    return new PeriplusException(
        "PER-1109",
        USAGE,
        "%s has no column %s.%s%nSee all of them with: periplus explain %s"
            .formatted(
                table, column, nearest.map(n -> " Did you mean " + n + "?").orElse(""), table));
  }

  /** A sample company that cannot be. */
  public static PeriplusException sampleImpossible(String why) {
    return new PeriplusException(
        "PER-1110",
        USAGE,
        "The sample company cannot be made: %s.%nSee: periplus generate --help".formatted(why));
  }

  /** Nothing set aside fits what was asked for. */
  public static PeriplusException nothingAside(String what) {
    return new PeriplusException(
        "PER-1112",
        USAGE,
        "Nothing that stands in quarantine fits %s.%nSee all of it with: periplus quarantine list"
            .formatted(what));
  }

  /** A customer whom the release does not know. */
  public static PeriplusException noSuchCustomer(String key) {
    return new PeriplusException(
        "PER-1116",
        USAGE,
        "The release knows no customer %s.%nA key is a customer_id, or a source's record written as system:id. Find one with: periplus sql \"select customer_id, source_record_id from periplus.gold.fact_journey_event limit 10\""
            .formatted(key));
  }
}
