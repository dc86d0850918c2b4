package io.periplus.docs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of the matrix of bad inputs that no Java test shows: what each is, and why. */
final class NotShown {
  static final Map<String, List<String>> ROWS = new TreeMap<>(Map.of());

  private NotShown() {}
}
