package io.periplus.source.read;

import java.util.HexFormat;

/** What the first bytes of a file say it is, whatever its name says. */
enum Signature {
  GZIP(0, "1f8b"),
  ZIP(0, "504b0304"),
  ZSTD(0, "28b52ffd"),
  BZIP2(0, "425a68"),
  PARQUET(0, "50415231"),
  TAR(257, "7573746172"),
  /** None of the above, so it may be text. */
  PLAIN(0, "");

  /** Bytes that {@link #of} must see to tell every kind. */
  static final int LENGTH = 262;

  private final int offset;
  private final String hex;

  Signature(int offset, String hex) {
    this.offset = offset;
    this.hex = hex;
  }

  static Signature of(byte[] head) {
    String seen = HexFormat.of().formatHex(head);
    for (Signature kind : values()) {
      if (seen.startsWith(kind.hex, kind.offset * 2)) {
        return kind;
      }
    }
    throw new IllegalStateException("PLAIN fits every file");
  }
}
