package io.periplus.errors;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The name that a person probably meant. */
public final class Nearest {
  private Nearest() {}

  /** The closest of the known names; nothing when none is near. */
  public static Optional<String> to(String asked, Collection<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String lower = asked.toLowerCase(Locale.ROOT);
    return known.stream()
        .min(
            Comparator.<String>comparingInt(name -> distance.apply(lower, name))
                .thenComparing(Comparator.naturalOrder()))
        .filter(name -> distance.apply(lower, name) <= Math.max(3, asked.length() / 2));
  }
}
