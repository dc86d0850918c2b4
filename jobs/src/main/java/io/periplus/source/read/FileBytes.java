package io.periplus.source.read;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import io.periplus.source.DatasetDefinition.Limits;
import io.periplus.source.FileForm.Container;
import io.periplus.source.Sha256;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** The expanded bytes of a file, bounded while they expand, with the digest of the packed ones. */
final class FileBytes extends InputStream {
  private static final long RATIO_FROM = 1 << 20;

  private final DigestInputStream digested;
  private final BufferedInputStream packed;
  private final InputStream expanded;
  private final Limits limits;
  private final long size;
  private long count;

  private FileBytes(Path file, Container container, Limits limits) throws IOException {
    this.limits = limits;
    this.size = Files.size(file);
    this.digested = new DigestInputStream(Files.newInputStream(file), Sha256.digest());
    this.packed = new BufferedInputStream(digested, 1 << 16);
    this.expanded = opened(container);
  }

  static FileBytes open(Path file, Container container, Limits limits) throws IOException {
    return new FileBytes(file, container, limits);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int read = read(one, 0, 1);
    return read < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = expanded.read(into, offset, length);
    count += Math.max(read, 0);
    if (count > limits.bytes()) {
      throw new FileRefused("FILE_SIZE", "open", "more than " + limits.bytes() + " bytes");
    }
    if (count > RATIO_FROM && count / Math.max(size, 1) >= limits.ratio()) {
      throw new FileRefused(
          "FILE_RATIO", "open", "expands to more than " + limits.ratio() + " times its size");
    }
    return read;
  }

  /** SHA-256 of the file as it lies there, whose expanded bytes have all been read. */
  String finish() throws IOException {
    if (packed.read() >= 0) {
      throw new FileRefused(
          "FILE_CODEC", "open", "bytes follow the end of the packed part: one part is declared");
    }
    return HexFormat.of().formatHex(digested.getMessageDigest().digest());
  }

  @Override
  public void close() throws IOException {
    expanded.close();
    packed.close();
  }

  private InputStream opened(Container container) throws IOException {
    Signature found = signature(packed);
    Signature declared =
        switch (container) {
          case NONE -> Signature.PLAIN;
          case GZIP, GZIP_MANY -> Signature.GZIP;
          case ZSTD -> Signature.ZSTD;
        };
    if (size > 0) {
      require(found == declared, found, declared);
    }
    if (container == Container.NONE || size == 0) {
      return packed;
    }
    BufferedInputStream inner = new BufferedInputStream(unpacked(container), 1 << 16);
    Signature within = signature(inner);
    require(within == Signature.PLAIN, within, Signature.PLAIN);
    return inner;
  }

  private InputStream unpacked(Container container) throws IOException {
    return switch (container) {
      case NONE -> packed;
      case GZIP -> new GzipCompressorInputStream(packed);
      case GZIP_MANY ->
          GzipCompressorInputStream.builder()
              .setInputStream(packed)
              .setDecompressConcatenated(true)
              .get();
      case ZSTD -> new ZstdPart(packed);
    };
  }

  private static void require(boolean good, Signature found, Signature declared) {
    if (!good) {
      throw new FileRefused(
          "FILE_CODEC",
          "open",
          "its first bytes are %s, declared is %s".formatted(found, declared));
    }
  }

  private static Signature signature(BufferedInputStream in) throws IOException {
    in.mark(Signature.LENGTH);
    byte[] head = in.readNBytes(Signature.LENGTH);
    in.reset();
    return Signature.of(head);
  }

  /** The library calls an early end corrupt: where no byte is left, it is an early end. */
  private static final class ZstdPart extends FilterInputStream {
    private final InputStream packed;

    private ZstdPart(InputStream packed) throws IOException {
      super(new ZstdInputStream(packed));
      this.packed = packed;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        return super.read(into, offset, length);
      } catch (ZstdIOException e) {
        if (packed.read() < 0) {
          throw (EOFException) new EOFException().initCause(e);
        }
        throw e;
      }
    }
  }
}
