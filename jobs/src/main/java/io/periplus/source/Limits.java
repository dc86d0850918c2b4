package io.periplus.source;

import java.io.Serializable;

/**
 * Bounds on what one file may cost; reaching one is a reason code, never an exhausted machine.
 *
 * @param bytes expanded size
 * @param ratio expanded bytes for each packed byte
 * @param recordCharacters length of a record
 * @param cellCharacters length of a cell
 * @param columns cells of a record
 * @param depth nesting of a JSON record
 */
public record Limits(
    long bytes, int ratio, int recordCharacters, int cellCharacters, int columns, int depth)
    implements Serializable {
  public static final Limits DEFAULT = new Limits(4L << 30, 100, 4 << 20, 1 << 20, 2000, 64);
}
