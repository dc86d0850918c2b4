package io.periplus.sample.file;

import java.util.List;

final class ParquetFiles {
  private ParquetFiles() {}

  static void convert(List<TableFile> files, int threads) {}
}
