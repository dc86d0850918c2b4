package io.periplus.serve.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.errors.PeriplusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTest {
  private static final byte[] SALT =
      "sixteen bytes!!!".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  @TempDir private Path folder = Path.of("");

  @Test
  void onlyTheRightPasswordOfANamedUserComesIn() throws IOException {
    String line = Users.line("ana", "a long walk".toCharArray(), SALT);
    Users users = Users.read(file("# who may come in\n\n" + line + "\n"));

    assertTrue(users.admit("ana", "a long walk"));
    assertFalse(users.admit("ana", "a short walk"));
    assertFalse(users.admit("ben", "a long walk"));
    assertFalse(line.contains("walk"));
  }

  /** Reference: hashlib.pbkdf2_hmac of Python 3.11. */
  @Test
  void theHashIsThatOfTheStandard() {
    assertEquals(
        "ana:310000:c2l4dGVlbiBieXRlcyEhIQ==:QuIG2asTk7KJH0bzYvmnwoeHA32U7/1KzmzLuMLtxPA=",
        Users.line("ana", "a long walk".toCharArray(), SALT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nobody\n", "ana:secret\n", "ana:1:c2FsdA==:aGFzaA==\n"})
  void aFileThatHoldsNoUsersOrPlainPasswordsIsRefused(String text) throws IOException {
    Path file = file(text);
    assertEquals("PER-1019", assertThrows(PeriplusException.class, () -> Users.read(file)).code());
  }

  @Test
  void aNetworkIsServedWithUsersOnly() {
    PeriplusException refused =
        assertThrows(
            PeriplusException.class, () -> new Address("0.0.0.0", 10000, Optional.empty()));
    assertEquals("PER-1018", refused.code());

    assertEquals(
        "jdbc:hive2://localhost:10000/gold",
        new Address("localhost", 10000, Optional.empty()).url());
    assertEquals(10000, new Address("0.0.0.0", 10000, Optional.of(folder)).port());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("users"), text);
  }
}
