package io.periplus.sample.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RowTest {
  private static final long NEW_YEAR = 1_767_225_600L;

  @Test
  void moneyHasTwoPlacesAndFourWhereNeeded() {
    assertEquals("12.90", Row.decimal(129_000));
    assertEquals("0.0065", Row.decimal(65));
    assertEquals("-3.05", Row.decimal(-30_500));
  }

  @Test
  void commasAndQuotesInACommentAreQuoted() {
    Row row = Row.of(Sheet.SURVEY_ANSWER, "desk", "a1", NEW_YEAR).text("text", "Mal, \"muy\" mal");
    StringBuilder line = new StringBuilder();
    row.appendTo(line, "");
    assertTrue(line.toString().endsWith(",\"Mal, \"\"muy\"\" mal\"\n"), line.toString());
  }

  @Test
  void aNewVersionKeepsTheCellsAndIsKnownLater() {
    Row first = Row.of(Sheet.DELIVERY, "shop", "v1", NEW_YEAR).text("carrier", "rapido");
    Row second = first.version(NEW_YEAR + 60).text("status", "delivered");
    assertEquals("rapido", second.cell("carrier"));
    assertEquals("2026-01-01T00:01:00Z", second.cell("known_at"));
    assertEquals("", first.cell("status"));
  }

  @Test
  void aColumnThatTheContractDoesNotKnowIsRefused() {
    Row row = Row.of(Sheet.PAYMENT, "shop", "p1", NEW_YEAR);
    assertThrows(IllegalArgumentException.class, () -> row.text("price", "1"));
  }
}
