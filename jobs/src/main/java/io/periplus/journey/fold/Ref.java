package io.periplus.journey.fold;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** References to records: an id inside its own source, or {@code system:id} into another one. */
final class Ref {
  private Ref() {}

  /** The one way to write what {@code system} calls {@code id}, with its system or without. */
  static String of(String system, String id) {
    boolean isWhole = id.startsWith(system) && id.startsWith(":", system.length());
    return isWhole ? id : system + ":" + id;
  }

  static boolean mayPointElsewhere(String id) {
    return id.indexOf(':') > 0;
  }

  /** What {@code system} means by {@code id}: its own record first, else another system's. */
  static <T> @Nullable T find(Map<String, T> known, String system, @Nullable String id) {
    if (id == null) {
      return null;
    }
    T own = known.get(of(system, id));
    return own != null ? own : known.get(id);
  }
}
