package io.periplus.serve.jdbc;

import io.periplus.errors.ServeErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Who may come in: a line a user, {@code name:iterations:salt:hash}, the hash by PBKDF2 with
 * HMAC-SHA-256 (RFC 8018). The file holds no password.
 */
public final class Users {
  private static final int ITERATIONS = 310_000;
  private static final int BITS = 256;

  private final Map<String, String> hashes;

  private Users(Map<String, String> hashes) {
    this.hashes = Map.copyOf(hashes);
  }

  /**
   * Reads the file; empty lines and those that begin with # say nothing.
   *
   * @throws io.periplus.errors.PeriplusException PER-1019 when it cannot be read, holds a line of
   *     another form, or nobody
   */
  public static Users read(Path file) {
    Map<String, String> hashes = new HashMap<>();
    try {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          if (!line.matches("[^:\\s]+:[1-9][0-9]{4,7}:[A-Za-z0-9+/=]{16,}:[A-Za-z0-9+/=]{40,}")) {
            throw ServeErrors.usersFile(file, "line %d is not of that form".formatted(number));
          }
          hashes.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
        }
      }
    } catch (IOException e) {
      throw ServeErrors.usersFile(file, "it cannot be read (" + e.getMessage() + ")");
    }
    if (hashes.isEmpty()) {
      throw ServeErrors.usersFile(file, "it names nobody");
    }
    return new Users(hashes);
  }

  /**
   * The line of a new user.
   *
   * @param salt at least 16 bytes that no other line has
   */
  public static String line(String name, char[] password, byte[] salt) {
    return "%s:%d:%s:%s"
        .formatted(name, ITERATIONS, text(salt), text(hash(password, salt, ITERATIONS)));
  }

  /** Whether that is the password of that user; takes as long for a name that is not there. */
  public boolean admit(String name, String password) {
    String known = hashes.getOrDefault(name, ITERATIONS + ":AAAAAAAAAAAAAAAAAAAAAA==:AAAA");
    String[] parts = known.split(":", -1);
    byte[] told = hash(password.toCharArray(), bytes(parts[1]), Integer.parseInt(parts[0]));
    return MessageDigest.isEqual(told, bytes(parts[2]));
  }

  private static byte[] hash(char[] password, byte[] salt, int iterations) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(password, salt, iterations, BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java 17 has PBKDF2WithHmacSHA256", e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }
}
