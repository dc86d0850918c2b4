package io.periplus.errors;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The name that a person probably meant. */
public final class Nearest {
  private static final LevenshteinDistance LETTERS_CHANGED =
      LevenshteinDistance.getDefaultInstance();

  private Nearest() {}

  /** The known name nearest to the given one; empty when nothing known is like it. */
  public static Optional<String> to(String given, Collection<String> known) {
    int tolerated = Math.max(1, given.length() / 2);
    return known.stream()
        .filter(name -> distance(given, name) <= tolerated)
        .min(
            Comparator.<String>comparingInt(name -> distance(given, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** A question to end a message with, such as {@code ; did you mean "nps"?}; else nothing. */
  public static String hint(String given, Collection<String> known) {
    return to(given, known).map("; did you mean \"%s\"?"::formatted).orElse("");
  }

  /** Letters changed; letters merely in another order, as in nsp, count as one. */
  private static int distance(String given, String known) {
    int[] meant = known.toLowerCase(Locale.ROOT).chars().sorted().toArray();
    boolean isMixedUp =
        Arrays.equals(meant, given.toLowerCase(Locale.ROOT).chars().sorted().toArray());
    int changed =
        LETTERS_CHANGED.apply(given.toLowerCase(Locale.ROOT), known.toLowerCase(Locale.ROOT));
    return isMixedUp ? Math.min(changed, 1) : changed;
  }
}
