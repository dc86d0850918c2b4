package io.periplus.source.read;

/**
 * What became of a file.
 *
 * @param fault why it was refused, if it was
 * @param totals what was counted up to its end, or up to its fault
 */
public record FileVerdict(FileFault fault, FileTotals totals) {

  /**
   * Why a file was refused whole.
   *
   * @param reason reason code, such as {@code FILE_QUOTE}; empty when nothing is wrong
   * @param step step of reading that found it: open, decode, header, records, close
   * @param detail what was seen, without any value of a row
   */
  public record FileFault(String reason, String step, String detail) {
    public static final FileFault NONE = new FileFault("", "", "");

    public boolean isFault() {
      return !reason.isEmpty();
    }
  }
}
