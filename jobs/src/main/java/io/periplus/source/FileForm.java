package io.periplus.source;

import java.io.Serializable;
import java.util.Locale;

/**
 * How a source's file is packed and laid out.
 *
 * @param format layout of its records
 * @param container packing, told again from the first bytes
 * @param charset name of its character set
 * @param delimiter sign between cells
 * @param quote sign around cells
 */
public record FileForm(
    Format format, Container container, String charset, char delimiter, char quote)
    implements Serializable {

  /** Layouts that are read. */
  public enum Format {
    CSV,
    JSON_LINES,
    PARQUET,
    /**
     * Told by the name: {@code .csv}, {@code .jsonl} or {@code .parquet}; the first two may end in
     * {@code .gz}.
     */
    BY_NAME;

    /** The layout of one file. */
    public Format of(String fileName) {
      if (this != BY_NAME) {
        return this;
      }
      String name = fileName.toLowerCase(Locale.ROOT);
      if (name.endsWith(".parquet")) {
        return PARQUET;
      }
      return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz") ? JSON_LINES : CSV;
    }
  }

  /** Packings that are opened. */
  public enum Container {
    NONE,
    /** One gzip member. */
    GZIP,
    /** Any number of gzip members, as when packed files are joined. */
    GZIP_MANY,
    ZSTD
  }
}
