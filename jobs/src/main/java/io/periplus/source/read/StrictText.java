package io.periplus.source.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * The characters of a file: decoded without guessing, without a byte order mark, every line end
 * written as a line feed. Counts quotes, since a file with an odd number has one that never closes.
 */
final class StrictText extends Reader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final BufferedReader decoded;
  private final char quote;
  private boolean isStart = true;
  private boolean isAfterReturn;
  private long quotes;

  StrictText(InputStream bytes, String charset, char quote) {
    this.decoded =
        new BufferedReader(
            new InputStreamReader(
                bytes,
                Charset.forName(charset)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            1 << 16);
    this.quote = quote;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    int kept = 0;
    while (kept == 0) {
      int read = decoded.read(into, offset, length);
      if (read < 0) {
        return -1;
      }
      kept = normalised(into, offset, read);
    }
    return kept;
  }

  boolean hasOpenQuote() {
    return quotes % 2 == 1;
  }

  @Override
  public void close() throws IOException {
    decoded.close();
  }

  private int normalised(char[] text, int offset, int length) {
    int to = offset;
    for (int from = offset; from < offset + length; from++) {
      char c = text[from];
      boolean isDropped = (isStart && c == BYTE_ORDER_MARK) || (isAfterReturn && c == '\n');
      isStart = false;
      isAfterReturn = c == '\r';
      if (c == quote) {
        quotes++;
      }
      if (!isDropped) {
        text[to++] = isAfterReturn ? '\n' : c;
      }
    }
    return to - offset;
  }
}
