package io.periplus.source;

import java.io.Serializable;
import java.time.ZoneId;

/**
 * Where a source's clocks hang, for times without an offset.
 *
 * @param zone an IANA region
 * @param gap what a local time is that no clock has shown
 * @param overlap which instant a local time is that clocks have shown twice
 */
public record Clock(ZoneId zone, Gap gap, Overlap overlap) implements Serializable {

  /** Policy for the hour that is left out when clocks go forward. */
  public enum Gap {
    REJECT,
    /** Moved on by the length of the gap, as a clock that was not set would show it. */
    SHIFT_FORWARD
  }

  /** Policy for the hour that comes twice when clocks go back. */
  public enum Overlap {
    EARLIER,
    LATER,
    REJECT
  }
}
