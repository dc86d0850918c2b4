package io.periplus.night;

import io.periplus.errors.StoreErrors;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Which program runs: its version and the digest of its jar, which equal sources repeat. */
public final class Code {
  private Code() {}

  /** Version, and digest of the jar; {@code development} when it runs from class files. */
  public static String version() {
    String version = Code.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version + "+" + jarDigest();
  }

  private static String jarDigest() {
    try {
      Path jar = Path.of(Code.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
        return HexFormat.of().formatHex(digest).substring(0, 12);
      } catch (IOException e) {
        throw StoreErrors.storeFailed("read", jar, e);
      }
    } catch (URISyntaxException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
