package io.periplus.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.journey.fold.EventKind;
import io.periplus.journey.fold.Measure;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  @Test
  void aCompanyMayNameEveryMeasureThatTheJourneyTakesAndNoOther() {
    assertEquals(Arrays.stream(Measure.values()).map(Measure::code).toList(), Vocabulary.MEASURES);
  }

  @Test
  void aTouchpointMayAskForEveryKindOfEventThatIsDelivered() {
    List<String> known = Arrays.stream(EventKind.values()).map(EventKind::code).toList();

    assertTrue(known.containsAll(Vocabulary.EVENT_KINDS), known::toString);
  }

  @Test
  void abbreviationsOfZonesAreNotKnown() {
    assertTrue(Vocabulary.zones().contains("America/Lima"));
    assertTrue(Vocabulary.zones().contains("UTC"));
    assertFalse(Vocabulary.zones().contains("CST"));
    assertFalse(Vocabulary.zones().contains("EST5EDT"));
  }
}
