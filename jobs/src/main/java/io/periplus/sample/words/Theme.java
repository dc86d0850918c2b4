package io.periplus.sample.words;

import java.util.Locale;

/** What a text of a customer is about. */
public enum Theme {
  DELIVERY,
  LATE,
  DAMAGE,
  CONTACT,
  WAIT,
  BILLING,
  PRICE,
  PRODUCT,
  GENERAL,
  WORK;

  String slot() {
    return name().toLowerCase(Locale.ROOT);
  }
}
