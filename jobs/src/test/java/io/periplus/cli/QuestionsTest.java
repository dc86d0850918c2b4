package io.periplus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.periplus.errors.PeriplusException;
import io.periplus.testkit.BadInput;
import io.periplus.testkit.SparkTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person may ask, and what an answer may not do to him. */
@SparkTest
class QuestionsTest {
  @TempDir private Path folder;

  @Test
  @BadInput(
      id = "C07",
      given = "SQL that reads a file, calls Java, runs a program, or writes",
      then = "Refused before anything is run, wherever in the statement it stands",
      code = {"PER-1111", "PER-5006"})
  @BadInput(
      id = "A02",
      given = "The same hidden in a subquery or a common table expression",
      then = "Refused",
      code = "PER-1111")
  void aStatementStaysInsideTheReleases(SparkSession spark) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret\n");
    String file = "text.`" + secret + "`";
    for (String out :
        List.of(
            "select * from " + file,
            "select (select max(value) from " + file + ")",
            "with t as (select * from " + file + ") select * from t",
            "select 1 where exists (select 1 from " + file + ")",
            "select java_method('java.lang.System', 'getProperty', 'user.home')",
            "select 1 order by reflect('java.lang.System', 'lineSeparator')",
            "select try_reflect('java.lang.System', 'lineSeparator')",
            "select transform(a) using 'cat' from values (1) as t(a)")) {
      assertEquals("PER-1111", refusal(spark, out), out);
    }
    for (String write : List.of("drop table x", "create table x (a int)", "set a = b")) {
      assertEquals("PER-5006", refusal(spark, write), write);
    }
    assertEquals(
        3, Statements.rows(spark, "with t as (values 1, 2, 3) select * from t", NONE).count());
  }

  @Test
  @BadInput(
      id = "A01",
      given = "Text that begins with `=`, `+`, `-`, `@`, tab, in an export",
      then = "An apostrophe stands in front, so that no spreadsheet runs it; numbers stay numbers")
  void noCellOfAnExportIsAFormula(SparkSession spark) {
    Dataset<Row> rows =
        spark.sql(
            """
            select * from values
              ('=cmd|x', -1.50bd), ('+1', 2bd), ('-1', 3bd), ('@a', 4bd), ('\\tx', 5bd), ('a=b', 6bd)
              as t(word, amount)
            """);
    assertEquals(
        "word,amount\n'=cmd|x,-1.50\n'+1,2.00\n'-1,3.00\n'@a,4.00\n'\tx,5.00\na=b,6.00\n",
        printed(ResultFormat.CSV, rows));
  }

  @Test
  @BadInput(
      id = "A06",
      given = "Escape sequences and line ends in a value of an answer",
      then = "Shown as blanks on the terminal")
  void noCellMovesTheCursor(SparkSession spark) {
    String shown =
        printed(
            ResultFormat.TABLE,
            spark.sql("select concat('a', char(27), '[31mred', char(13), 'PER-9001') as cell"));
    assertFalse(shown.contains("\u001b") || shown.contains("\r"), shown);
  }

  private static final Optional<io.periplus.store.control.Manifest> NONE = Optional.empty();

  private static String refusal(SparkSession spark, String statement) {
    return assertThrows(
            PeriplusException.class, () -> Statements.rows(spark, statement, NONE), statement)
        .code();
  }

  private static String printed(ResultFormat format, Dataset<Row> rows) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    format.print(rows, out);
    out.flush();
    return text.toString();
  }
}
