package io.periplus.job;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the tasks of a stage took.
 *
 * @param coreMillis time of all cores in tasks, in milliseconds
 * @param gcMillis time of these in garbage collection
 * @param readBytes bytes read from files
 * @param writtenBytes bytes written to files
 * @param shuffledBytes bytes written to be regrouped
 * @param spilledBytes bytes that did not fit into memory
 * @param peakBytes most memory that one task held
 */
public record StageUse(
    long coreMillis,
    long gcMillis,
    long readBytes,
    long writtenBytes,
    long shuffledBytes,
    long spilledBytes,
    long peakBytes) {
  /** Nothing was run. */
  public static final StageUse NONE = new StageUse(0, 0, 0, 0, 0, 0, 0);

  private static final BigDecimal MILLIS_AN_HOUR = BigDecimal.valueOf(3_600_000L);

  public StageUse plus(StageUse more) {
    return new StageUse(
        coreMillis + more.coreMillis,
        gcMillis + more.gcMillis,
        readBytes + more.readBytes,
        writtenBytes + more.writtenBytes,
        shuffledBytes + more.shuffledBytes,
        spilledBytes + more.spilledBytes,
        Math.max(peakBytes, more.peakBytes));
  }

  /** Price of the core time, to a hundredth of a cent. */
  public BigDecimal cost(BigDecimal coreHour) {
    return cost(coreMillis, coreHour);
  }

  /** Price of so many milliseconds of one core, to a hundredth of a cent. */
  public static BigDecimal cost(long coreMillis, BigDecimal coreHour) {
    return coreHour
        .multiply(BigDecimal.valueOf(coreMillis))
        .divide(MILLIS_AN_HOUR, 4, RoundingMode.HALF_EVEN);
  }
}
