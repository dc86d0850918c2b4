package io.periplus.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How one attempt at a night went, whether it published or stopped; kept as {@code summary.json} in
 * the folder of its run.
 *
 * @param runId business date and run number; empty when it stopped before it had one
 * @param day the business day that it closes, ISO
 * @param startedAt when it began, UTC, ISO
 * @param endedAt when it ended, UTC, ISO
 * @param exit what the process said to the scheduler
 * @param code code of the error that stopped it; empty when nothing did
 * @param message what was told of that error, first line
 * @param stoppedIn stage in which it stopped; empty when it did not
 * @param releaseId release that readers see because of it; empty when it published none
 * @param degraded what is missing or kept from before, in words
 * @param notes what a person should know though nothing failed
 * @param stages what each stage took
 * @param tables how many tables were made
 * @param changedTables how many of them differ from the last release's
 * @param rows rows of these tables
 * @param landing what came in, over all nights
 * @param setAside rows set aside over all nights, by reason code
 * @param models how each model stands
 * @param books the company's books against our figures, largest gap first
 * @param findings what was unusual
 */
public record NightSummary(
    String runId,
    String day,
    String startedAt,
    String endedAt,
    int exit,
    String code,
    String message,
    String stoppedIn,
    String releaseId,
    List<String> degraded,
    List<String> notes,
    List<StageFigures> stages,
    long tables,
    long changedTables,
    long rows,
    Landing landing,
    List<Count> setAside,
    List<Model> models,
    List<Book> books,
    List<Finding> findings) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /**
   * What a stage took.
   *
   * @param stage its label
   * @param seconds from its start to its end
   * @param coreSeconds time of all cores in its tasks
   * @param gcSeconds time of these in garbage collection
   * @param readBytes bytes that its tasks read from files
   * @param writtenBytes bytes that its tasks wrote to files
   * @param shuffledBytes bytes that were regrouped
   * @param spilledBytes bytes that did not fit into memory and went to disk
   * @param cost price of its core time, in the group currency
   */
  public record StageFigures(
      String stage,
      double seconds,
      double coreSeconds,
      double gcSeconds,
      long readBytes,
      long writtenBytes,
      long shuffledBytes,
      long spilledBytes,
      BigDecimal cost) {}

  /**
   * Landed = accepted + quarantined + repeats, over all nights.
   *
   * @param files files in balance
   * @param rows records of them
   * @param accepted records whose facts are in the warehouse
   * @param quarantined records set aside
   * @param repeats records said again
   * @param money what landed and what is unaccounted for, by currency
   */
  public record Landing(
      long files, long rows, long accepted, long quarantined, long repeats, List<Money> money) {
    /** Nothing is known of what landed. */
    public static final Landing UNKNOWN = new Landing(0, 0, 0, 0, 0, List.of());
  }

  /** Money that landed in one currency, and the part of it that is unaccounted for: 0. */
  public record Money(String currency, BigDecimal landed, BigDecimal difference) {}

  /** How often a reason code was told of a table. */
  public record Count(String what, String reason, long rows) {}

  /** A model, its state, and why it was refused if it was. */
  public record Model(String code, String state, String reason) {}

  /**
   * A line of the books over all months.
   *
   * @param line side and type
   * @param booked amount of the books
   * @param residual part of it that our figures do not explain
   * @param isWithinTolerance whether that is little enough
   */
  public record Book(
      String line, BigDecimal booked, BigDecimal residual, boolean isWithinTolerance) {}

  /**
   * Something unusual.
   *
   * @param kind VOLUME or LATE
   * @param what source and dataset
   * @param sentence in words
   */
  public record Finding(String kind, String what, String sentence) {}

  public boolean isPublished() {
    return exit == 0 || exit == 10;
  }

  public Instant ended() {
    return Instant.parse(endedAt);
  }

  public LocalDate businessDay() {
    return LocalDate.parse(day);
  }

  public double seconds() {
    return (ended().toEpochMilli() - Instant.parse(startedAt).toEpochMilli()) / 1000.0;
  }

  /** Price of all stages. */
  public BigDecimal cost() {
    return stages.stream().map(StageFigures::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  String text() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static NightSummary parse(String text) {
    try {
      return JSON.readValue(text, NightSummary.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
