package io.periplus.models.linkage.moments;

import java.io.Serializable;

/**
 * A column of products, made from one raw row.
 *
 * @param name its name among the products
 * @param kind how it is made
 * @param first place of the figure in the raw row
 * @param second place of the second figure, of a product
 * @param low where it begins, of a piece
 * @param high where it ends, of a piece
 */
public record Term(String name, Kind kind, int first, int second, double low, double high)
    implements Serializable {

  /** How a figure becomes a column. */
  public enum Kind {
    /** As it stands. */
    PLAIN,
    /** The part of it that lies between two ends. */
    PIECE,
    /** No more of it than an end. */
    CAPPED,
    /** Times a second one. */
    PRODUCT,
    /** Of another customer: the exposure that cannot have an effect. */
    STRANGER,
    /** Of another row of the same customer. */
    PERMUTED
  }

  public static Term plain(String name, int at) {
    return new Term(name, Kind.PLAIN, at, 0, 0, 0);
  }

  /** The part of a figure above {@code low} and up to {@code high}. */
  public static Term piece(String name, int at, double low, double high) {
    return new Term(name, Kind.PIECE, at, 0, low, high);
  }

  public static Term product(String name, int first, int second) {
    return new Term(name, Kind.PRODUCT, first, second, 0, 0);
  }

  /**
   * Its value.
   *
   * @param row the row
   * @param stranger a row of another customer
   * @param other another row of the same customer
   */
  public double of(double[] row, double[] stranger, double[] other) {
    return switch (kind) {
      case PLAIN -> row[first];
      case PIECE -> Math.min(Math.max(row[first] - low, 0), high - low);
      case CAPPED -> Math.min(row[first], high);
      case PRODUCT -> row[first] * row[second];
      case STRANGER -> stranger[first];
      case PERMUTED -> other[first];
    };
  }

  /** Whether it is made from a figure. */
  public boolean uses(int at) {
    return first == at || (kind == Kind.PRODUCT && second == at);
  }
}
