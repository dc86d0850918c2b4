package io.periplus.ops;

import static io.periplus.table.Field.required;

import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;

/** Every row that broke a rule, with the rule: set aside, never lost. */
public final class Quarantine {
  public static final Field TABLE_NAME =
      required(
          "table_name",
          Types.STRING,
          "Table whose rule was broken, as layer and name; for a record that could not be read,"
              + " source and dataset.");
  public static final Field SOURCE_FILE =
      required("source_file", Types.STRING, "File that held the row.");
  public static final Field SOURCE_ROW =
      required("source_row", Types.BIGINT, "Row of the file, from 1, the header not counted.");
  public static final Field RULE_ID =
      required("rule_id", Types.STRING, "Rule, or column whose value could not be read.");

  public static final Table TABLE =
      Table.in(Layer.OPS, "quarantine")
          .oneRowPer("rejected row", TABLE_NAME, SOURCE_FILE, SOURCE_ROW, RULE_ID)
          .columns(
              TABLE_NAME,
              required("batch_date", Types.DATE, "Business date of the night that refused it."),
              SOURCE_FILE,
              SOURCE_ROW,
              RULE_ID,
              required("reason", Types.STRING, "Reason code, such as AMOUNT_PARSE."),
              required("row_json", Types.STRING, "The row as it came, as JSON: restricted.")
                  .privacy(Privacy.PERSONAL),
              required("shown_json", Types.STRING, "The same with personal values masked."))
          .write(WriteMode.APPEND)
          .build();

  private Quarantine() {}
}
