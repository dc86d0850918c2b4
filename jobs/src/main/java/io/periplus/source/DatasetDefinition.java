package io.periplus.source;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * One kind of file that a source delivers.
 *
 * @param name its name, under which SQL reads its rows
 * @param paths which files belong to it
 * @param form how they are packed and laid out
 * @param values how they write values
 * @param columns the columns that they are known to have
 * @param currency currency of every amount, or the column that names it
 * @param isRequired whether a night without any such file is refused
 * @param ignoredBecause why its files are claimed and not read; empty when they are read
 * @param allowsEmpty whether a file without a record is an ordinary file
 * @param budget share of its rows that may be set aside before the night is refused, from 0 to 1
 * @param limits bounds on one file
 */
public record DatasetDefinition(
    String name,
    List<PathPattern> paths,
    FileForm form,
    ValueForms values,
    List<ColumnDefinition> columns,
    Currency currency,
    boolean isRequired,
    String ignoredBecause,
    boolean allowsEmpty,
    double budget,
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
