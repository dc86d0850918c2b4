package io.periplus.journey.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MeasureTest {

  @Test
  void everyMeasureIsFoundByTheCodeThatACompanyWrites() {
    Arrays.stream(Measure.values())
        .forEach(measure -> assertEquals(measure, Measure.of(measure.code()).orElseThrow()));
    assertTrue(Measure.of("happiness").isEmpty());
  }
}
