package io.periplus.source.read;

import io.periplus.source.read.FileVerdict.FileFault;

/** A file whose structure is broken, so that none of its rows counts. */
final class FileRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FileFault fault;

  FileRefused(String reason, String step, String detail) {
    super(reason + ": " + detail);
    this.fault = new FileFault(reason, step, detail);
  }

  FileFault fault() {
    return fault;
  }
}
