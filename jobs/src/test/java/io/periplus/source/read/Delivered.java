package io.periplus.source.read;

import io.periplus.source.LandedFile;
import io.periplus.source.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A file as a test delivers it. */
final class Delivered {
  private Delivered() {}

  static LandedFile text(Path folder, String content) {
    return bytes(folder, content.getBytes(StandardCharsets.UTF_8));
  }

  static LandedFile bytes(Path folder, byte[] content) {
    try {
      Path file = Files.write(folder.resolve("delivered"), content);
      String digest = HexFormat.of().formatHex(Sha256.digest().digest(content));
      return new LandedFile("shop", "orders", "delivered", file.toString(), content.length, digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
