package io.periplus.source.read;

/** What the first bytes of a file say it is, whatever its name says. */
enum Signature {
  GZIP(0, 0x1f, 0x8b),
  ZIP(0, 'P', 'K', 3, 4),
  ZSTD(0, 0x28, 0xb5, 0x2f, 0xfd),
  BZIP2(0, 'B', 'Z', 'h'),
  PARQUET(0, 'P', 'A', 'R', '1'),
  TAR(257, 'u', 's', 't', 'a', 'r'),
  /** None of the above, so it may be text. */
  PLAIN(0);

  /** Bytes that {@link #of} must see to tell every kind. */
  static final int LENGTH = 262;

  private final int offset;
  private final int[] bytes;

  Signature(int offset, int... bytes) {
    this.offset = offset;
    this.bytes = bytes;
  }

  static Signature of(byte[] head) {
    for (Signature kind : values()) {
      if (kind.fits(head)) {
        return kind;
      }
    }
    throw new IllegalStateException("PLAIN fits every file");
  }

  private boolean fits(byte[] head) {
    if (head.length < offset + bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[offset + i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
