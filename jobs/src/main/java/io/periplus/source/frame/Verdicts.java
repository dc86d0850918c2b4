package io.periplus.source.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.periplus.source.read.FileVerdict;

/** How a file ended, as text between the task that read it and the driver. */
public final class Verdicts {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Verdicts() {}

  static String text(FileVerdict verdict) {
    try {
      return JSON.writeValueAsString(verdict);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A verdict is always JSON", e);
    }
  }

  /** The verdict that a task wrote as text. */
  public static FileVerdict of(String text) {
    try {
      return JSON.readValue(text, FileVerdict.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A task wrote what cannot be read", e);
    }
  }
}
