package io.periplus.store.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.periplus.errors.PeriplusException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"s3a://bucket/warehouse", "hdfs://host/warehouse", "gs://bucket"})
  void anObjectStoreIsRefusedAndNoFolderOfItsNameIsMade(String address) {
    Path taken = folder.resolve(address).toAbsolutePath().normalize();

    PeriplusException refused =
        assertThrows(PeriplusException.class, () -> LinkedFiles.ensureLinks(taken));

    assertEquals("PER-7004", refused.code());
    assertFalse(Files.exists(taken));
  }

  @Test
  void aFolderWithAColonInsideItsNameIsAFolder() {
    assertDoesNotThrow(() -> LinkedFiles.ensureLinks(folder.resolve("night:2026")));
  }
}
