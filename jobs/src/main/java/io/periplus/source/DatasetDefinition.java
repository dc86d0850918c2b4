package io.periplus.source;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One kind of file that a source delivers.
 *
 * @param name its name, under which SQL reads its rows
 * @param paths which files belong to it
 * @param form how they are packed and laid out
 * @param values how they write values
 * @param columns the columns that they are known to have
 * @param currency currency of every amount, or the column that names it
 * @param terms what is asked of its delivery
 * @param ignoredBecause why its files are claimed and not read; empty when they are read
 * @param limits bounds on one file
 */
public record DatasetDefinition(
    String name,
    List<PathPattern> paths,
    FileForm form,
    ValueForms values,
    List<ColumnDefinition> columns,
    Currency currency,
    Terms terms,
    String ignoredBecause,
    Limits limits)
    implements Serializable {

  /**
   * What currency amounts are in.
   *
   * @param code ISO 4217 code of all of them; empty when each row names its own
   * @param column column that names it; empty when one code holds for all
   */
  public record Currency(String code, String column) implements Serializable {
    /** ISO 4217's code for "no currency": rows that name none. */
    public static final String NONE = "XXX";
  }

  /**
   * What is asked of a delivery.
   *
   * @param isRequired whether a night without any such file is refused
   * @param noFileIsEmpty whether a night without any such file is a night on which nothing happened
   * @param allowsEmpty whether a file without a record is an ordinary file
   * @param keepsUnknown whether columns that are not declared are kept aside rather than refused
   * @param rowBudget share of its rows that may be set aside before the night is refused, 0 to 1
   * @param moneyBudget share of each sum of money that may be set aside, 0 to 1
   * @param control what states beside each file what it must hold
   */
  public record Terms(
      boolean isRequired,
      boolean noFileIsEmpty,
      boolean allowsEmpty,
      boolean keepsUnknown,
      double rowBudget,
      double moneyBudget,
      Control control)
      implements Serializable {}

  /**
   * Files that lie beside a file and say what it must hold; in their names <code>{name}</code> is
   * the file's own.
   *
   * @param digestName file with its SHA-256; empty when none is delivered
   * @param figuresName file with its rows and sums; empty when none is delivered
   * @param hasRows whether the figures state the number of records
   * @param sums money columns of which the figures state the sum
   */
  public record Control(String digestName, String figuresName, boolean hasRows, List<String> sums)
      implements Serializable {

    /** Names of the files that belong beside a file, in the order digest, figures. */
    public List<String> namesBeside(String fileName) {
      return Stream.of(digestName, figuresName)
          .filter(pattern -> !pattern.isEmpty())
          .map(pattern -> beside(pattern, fileName))
          .toList();
    }

    /** The name of a file beside another, in the same folder. */
    public static String beside(String pattern, String fileName) {
      int folder = fileName.lastIndexOf('/') + 1;
      return fileName.substring(0, folder) + pattern.replace("{name}", fileName.substring(folder));
    }
  }

  /**
   * Bounds on what one file may cost; reaching one is a reason code, never an exhausted machine.
   *
   * @param bytes expanded size
   * @param ratio expanded bytes for each packed byte
   * @param recordCharacters length of a record
   * @param cellCharacters length of a cell
   * @param columns cells of a record
   * @param depth nesting of a JSON record
   * @param rows records
   */
  public record Limits(
      long bytes,
      int ratio,
      int recordCharacters,
      int cellCharacters,
      int columns,
      int depth,
      long rows)
      implements Serializable {
    public static final Limits DEFAULT =
        new Limits(4L << 30, 100, 4 << 20, 1 << 20, 2000, 64, 200_000_000L);
  }

  public boolean isRequired() {
    return terms.isRequired();
  }

  public boolean isIgnored() {
    return !ignoredBecause.isEmpty();
  }

  /** The packing of one file: the declared one, or gzip for a name in {@code .gz}. */
  public FileForm.Container containerOf(String fileName) {
    return form.format() == FileForm.Format.BY_NAME && fileName.endsWith(".gz")
        ? FileForm.Container.GZIP
        : form.container();
  }

  /** Columns that are read. */
  public List<ColumnDefinition> used() {
    return columns.stream().filter(ColumnDefinition::isUsed).toList();
  }

  /** Columns that the landing balance sums. */
  public List<ColumnDefinition> money() {
    return columns.stream().filter(c -> c.type().isMoney()).toList();
  }

  public Optional<ColumnDefinition> column(String named) {
    return columns.stream().filter(c -> c.name().equals(named)).findFirst();
  }
}
