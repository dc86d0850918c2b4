package io.periplus.source.read;

import org.jspecify.annotations.Nullable;

/** A value that breaks the rule of its column. Thrown once a bad cell, so it carries no stack. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  Refused(String reason) {
    this(reason, null);
  }

  Refused(String reason, @Nullable Exception cause) {
    super(reason, cause, false, false);
    this.reason = reason;
  }

  /** Reason code, such as {@code AMOUNT_PARSE}. */
  String reason() {
    return reason;
  }
}
