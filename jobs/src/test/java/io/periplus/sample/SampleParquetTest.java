package io.periplus.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.sample.SampleSpec.Manner;
import io.periplus.sample.company.Forces;
import io.periplus.sample.file.Delivery.Form;
import io.periplus.sample.file.Sheet;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same company with types: nothing is lost, and nothing that cannot be typed is in it. */
class SampleParquetTest {
  @TempDir static Path folder;
  private static Delivered lines;
  private static Path typed;

  @BeforeAll
  static void generate() {
    lines = Delivered.of(spec(Form.CSV, 0), folder.resolve("csv"));
    typed = folder.resolve("parquet");
    SampleCompany.write(spec(Form.PARQUET, 0), typed, 2);
  }

  @Test
  void everyFileHasTheSameRows() throws IOException {
    for (Sheet sheet : Sheet.values()) {
      for (Path file : lines.files(sheet.table() + ".csv")) {
        Path twin = twin(file, sheet);
        assertEquals(Delivered.rows(file).size(), groups(twin).size(), twin.toString());
        assertTrue(Files.notExists(twin.resolveSibling(sheet.table() + ".csv")));
      }
    }
  }

  @Test
  void amountsTimesAndTextsAreTheSame() throws IOException {
    Path file = lines.files("payment.csv").get(0);
    List<Group> groups = groups(twin(file, Sheet.PAYMENT));
    List<Map<String, String>> rows = Delivered.rows(file);
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      Group group = groups.get(i);
      BigInteger unscaled = BigInteger.valueOf(group.getLong("amount", 0));
      assertEquals(0, new BigDecimal(row.get("amount")).compareTo(new BigDecimal(unscaled, 4)));
      long micros = group.getLong("paid_at", 0);
      assertEquals(Instant.parse(row.get("paid_at")).getEpochSecond() * 1_000_000, micros);
      assertEquals(row.get("payment_id"), group.getString("payment_id", 0));
      int given = row.get("failure_code").isEmpty() ? 0 : 1;
      assertEquals(given, group.getFieldRepetitionCount("failure_code"));
    }
  }

  @Test
  void onlyDirtThatTypesCanHoldIsInIt() {
    Path dirty = folder.resolve("dirty");
    SampleCompany.write(spec(Form.PARQUET, 0.02), dirty, 2);
    List<Map<String, String>> dirt = Delivered.rows(dirty.resolve("dirt.csv"));
    assertTrue(dirt.size() > 50, dirt.size() + " dirty rows");
    for (Map<String, String> note : dirt) {
      assertTrue(note.get("file").endsWith(".parquet"), note.toString());
      assertTrue(!note.get("reason").contains("PARSE"), note.toString());
    }
  }

  private static SampleSpec spec(Form form, double dirty) {
    Manner manner = new Manner(Forces.FULL, form, 1, dirty, false);
    return new SampleSpec(400, 3, LocalDate.of(2026, 9, 30), 5, manner);
  }

  private static Path twin(Path file, Sheet sheet) {
    Path night = lines.folder().relativize(file).getParent();
    return typed.resolve(night + "/" + sheet.table() + ".parquet");
  }

  private static List<Group> groups(Path file) throws IOException {
    List<Group> groups = new ArrayList<>();
    try (ParquetReader<Group> reader = new Groups(new LocalInputFile(file)).build()) {
      for (Group group = reader.read(); group != null; group = reader.read()) {
        groups.add(group);
      }
    }
    return groups;
  }

  private static final class Groups extends ParquetReader.Builder<Group> {
    Groups(InputFile file) {
      super(file, new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
