package io.periplus.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.landing.LandingTable;
import io.periplus.landing.LandingTables;
import io.periplus.sample.file.Sheet;
import io.periplus.table.Field;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every table of the sample company against its declaration in the landing contract. */
class SampleContractTest {
  @TempDir static Path folder;
  private static Delivered company;

  @BeforeAll
  static void generate() {
    company = Delivered.of(new SampleSpec(2_500, 8, LocalDate.of(2026, 9, 30), 7), folder);
  }

  @Test
  void everyTableOfTheContractIsFilledWithTheColumnsOfItsDeclaration() {
    assertEquals(
        LandingTables.ALL.stream().map(LandingTable::name).toList(),
        Stream.of(Sheet.values()).map(Sheet::table).toList());
    for (Sheet sheet : Sheet.values()) {
      List<String> declared = columns(sheet).stream().map(Field::name).toList();
      Path file = company.files(sheet.table() + ".csv").get(0);
      assertEquals(String.join(",", declared), Delivered.lines(file).get(0), sheet.table());
    }
  }

  @Test
  void whatIsRequiredIsGiven() {
    for (Sheet sheet : Sheet.values()) {
      List<String> required =
          columns(sheet).stream()
              .filter(Field::required)
              .map(Field::name)
              .filter(name -> !contract(sheet).mayBeEmpty().contains(name))
              .toList();
      for (Map<String, String> row : company.rows(sheet.table())) {
        for (String column : required) {
          assertTrue(!row.get(column).isEmpty(), () -> sheet + "." + column + " of " + row);
        }
      }
    }
  }

  @Test
  void everyCodeIsOneThatTheContractLists() {
    for (Sheet sheet : Sheet.values()) {
      contract(sheet)
          .codes()
          .forEach(
              (column, codes) ->
                  company.rows(sheet.table()).stream()
                      .map(row -> row.get(column))
                      .filter(code -> !code.isEmpty())
                      .forEach(
                          code ->
                              assertTrue(
                                  codes.contains(code), () -> sheet + "." + column + " " + code)));
    }
  }

  private static List<Field> columns(Sheet sheet) {
    return contract(sheet).table().columns();
  }

  private static LandingTable contract(Sheet sheet) {
    return LandingTables.byName(sheet.table()).orElseThrow();
  }
}
