package io.periplus.source;

import java.io.Serializable;

/**
 * A column of a source's file.
 *
 * @param name header name, exactly
 * @param type what its text must be
 * @param need whether rows or files without it are refused
 * @param isPersonal whether its value is masked wherever a row is shown
 * @param isMultiline whether a quoted value may hold a line break
 * @param keepsEmpty whether an empty cell is the empty text rather than null
 */
public record ColumnDefinition(
    String name,
    ColumnType type,
    Need need,
    boolean isPersonal,
    boolean isMultiline,
    boolean keepsEmpty)
    implements Serializable {

  /** How much a row needs a column. */
  public enum Need {
    /** A file may lack it, a row may leave it empty. */
    OPTIONAL,
    /** The header must name it and every row must fill it. */
    REQUIRED,
    /** Required, and short enough to be a key. */
    KEY
  }

  public boolean isRequired() {
    return need != Need.OPTIONAL;
  }

  public boolean isUsed() {
    return type.kind() != ColumnType.Kind.IGNORED;
  }
}
