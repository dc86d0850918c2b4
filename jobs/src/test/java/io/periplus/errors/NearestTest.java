package io.periplus.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> KNOWN = List.of("nps", "csat", "ces", "delivery");

  @Test
  void aTypingErrorLeadsToTheNameThatWasMeant() {
    assertEquals(Optional.of("delivery"), Nearest.to("delivrey", KNOWN));
    assertEquals(Optional.of("nps"), Nearest.to("NPS", KNOWN));
  }

  @Test
  void aNameLikeNothingKnownIsNotGuessed() {
    assertEquals(Optional.empty(), Nearest.to("refund", KNOWN));
    assertEquals("", Nearest.hint("refund", KNOWN));
  }

  @Test
  void ofTwoEquallyNearNamesTheFirstInTheAlphabetIsTold() {
    assertEquals(Optional.of("bat"), Nearest.to("rat", List.of("cat", "bat")));
  }
}
