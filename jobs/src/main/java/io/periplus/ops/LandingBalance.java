package io.periplus.ops;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;

/**
 * Nothing is lost between a file and bronze: landed = accepted + quarantined + repeats, in rows and
 * in money. Landed is counted while the file is read, the other three from the rows themselves.
 */
public final class LandingBalance {
  public static final Field SHA256 =
      required("sha256", Types.STRING, "The file: SHA-256 of its bytes.");
  public static final Field SOURCE = required("source", Types.STRING, "Source system.");
  public static final Field NAME = required("name", Types.STRING, "Path of the file.");
  public static final Field CURRENCY =
      required("currency", Types.STRING, "ISO 4217 code; XXX for rows that name none.");
  public static final Field COLUMN_NAME =
      required("column_name", Types.STRING, "Money column; none where the file holds no money.");

  /** Column name of a file without money: its rows are balanced all the same. */
  public static final String NO_MONEY = "none";

  public static final Table TABLE =
      Table.in(Layer.OPS, "landing_balance")
          .oneRowPer("file x currency x money column", SHA256, SOURCE, NAME, CURRENCY, COLUMN_NAME)
          .columns(
              SHA256,
              SOURCE,
              required("dataset", Types.STRING, "Dataset of the file."),
              NAME,
              required("batch_date", Types.DATE, "Business date of the night that took it in."),
              CURRENCY,
              COLUMN_NAME,
              rows("landed", "Records of the file."),
              rows("accepted", "Records whose facts went to bronze."),
              rows("quarantined", "Records set aside."),
              rows("repeat", "Records that say again, word for word, what was said."),
              money("landed", "Sum over the records of the file."),
              money("accepted", "Sum over accepted records."),
              money("quarantined", "Sum over records set aside, as far as it can be read."),
              money("repeat", "Sum over repeats."),
              optional("control_rows", Types.BIGINT, "Records as a control file states them."),
              optional("control_money", Types.MONEY, "Sum as a control file states it."),
              required("money_is_known", Types.BOOLEAN, "Every amount of the file could be read."),
              required(
                  "row_difference",
                  Types.BIGINT,
                  "Landed less accepted, quarantined and repeats; anything but 0 stops the night."),
              required(
                  "difference", Types.MONEY, "The same in money; anything but 0 stops the night."))
          .write(WriteMode.APPEND)
          .build();

  private LandingBalance() {}

  private static Field rows(String part, String meaning) {
    return required(part + "_rows", Types.BIGINT, meaning).adds(Additivity.A);
  }

  private static Field money(String part, String meaning) {
    return required(part + "_money", Types.MONEY, meaning).adds(Additivity.A);
  }
}
