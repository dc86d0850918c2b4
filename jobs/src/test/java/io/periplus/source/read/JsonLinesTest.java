package io.periplus.source.read;

import static io.periplus.source.read.Orders.COLUMNS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.testkit.BadInput;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with one JSON object a line: row F24 of the matrix of bad inputs. */
class JsonLinesTest {
  @TempDir private Path folder;

  @Test
  @BadInput(
      id = "F24",
      given = "JSON lines: a broken one, a doubled key, a key in another case, nesting of 1,000",
      then = "The row is set aside; the others are read",
      code = "ROW_SHAPE")
  void f24EachJsonLineStandsOrFallsAlone() {
    String deep = "{\"id\":" + "[".repeat(1000) + "]".repeat(1000) + ",\"total\":1}";
    assertEquals(
        List.of(
            "o1 1.5000 x",
            "2 ROW_SHAPE",
            "3 ROW_SHAPE",
            "4 KEY",
            "5 ROW_SHAPE",
            "6 AMOUNT_SCALE",
            "7 AMOUNT_PARSE",
            "8 AMOUNT_PARSE"),
        orders()
            .rows(
                COLUMNS + "format = json-lines",
                Stream.of(
                        "{\"id\":\"o1\",\"total\":1.5,\"note\":\"x\"}",
                        "{\"id\":\"o2\",",
                        "{\"id\":\"o3\",\"total\":1,\"total\":2}",
                        "{\"ID\":\"o4\",\"total\":1}",
                        deep,
                        "{\"id\":\"o6\",\"total\":1.00005}",
                        "{\"id\":\"o7\",\"total\":\"1,234.5\"}",
                        "{\"id\":\"o8\",\"total\":1e400}")
                    .collect(Collectors.joining("\n"))
                    .getBytes(UTF_8)));
  }

  @Test
  @BadInput(
      id = "F24",
      given = "A JSON line beyond `max.record`",
      then = "The file is refused",
      code = "FILE_LIMIT")
  void f24AJsonLineBeyondItsLimitRefusesTheFile() {
    String line = "{\"id\":\"o1\",\"total\":1,\"note\":\"" + "x".repeat(5000) + "\"}";
    assertEquals(
        "FILE_LIMIT",
        orders()
            .fault(COLUMNS + "format = json-lines\nmax { record = 1 KiB }", line.getBytes(UTF_8)));
  }

  private Orders orders() {
    return new Orders(folder);
  }
}
