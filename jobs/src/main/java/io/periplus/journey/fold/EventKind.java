package io.periplus.journey.fold;

import java.util.Locale;

/** What kind of thing happened. */
public enum EventKind {
  ORDER,
  PAYMENT,
  REFUND,
  RETURN,
  DELIVERY,
  SUBSCRIPTION,
  CONTACT,
  MESSAGE,
  WEB,
  SURVEY,
  MENTION,
  OPERATIONAL;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** As written in tables and configuration. */
  public String code() {
    return code;
  }

  /**
   * The kind of that code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static EventKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
