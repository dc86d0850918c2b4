package io.periplus.watch;

/**
 * Something that somebody should look at.
 *
 * @param id the same for the same thing on every night
 * @param severity page: now; warn: in the morning; clear: it is over
 * @param code error or reason code
 * @param text what happened, without any value of a row
 * @param next the command to type next
 * @param firstDay business day on which it was first told, ISO
 * @param lastDay business day on which it was last seen, ISO
 */
record Alert(
    String id,
    String severity,
    String code,
    String text,
    String next,
    String firstDay,
    String lastDay) {

  Alert firstSeen(String day) {
    return new Alert(id, severity, code, text, next, day, lastDay);
  }

  /** The same once it is over. */
  Alert cleared(String day) {
    return new Alert(id, "clear", code, "over: " + text, next, firstDay, day);
  }
}
