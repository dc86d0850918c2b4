package io.periplus.source;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * Which files belong to a dataset: a path below the source's folder in which {@code *} stands for
 * anything within one name and <code>{date}</code> for an ISO date. Told in time proportional to
 * both lengths: a regular expression of many stars would not end.
 *
 * @param text as the source writes it
 */
public record PathPattern(String text) implements Serializable {
  private static final String DATE = "{date}";
  private static final int DATE_LENGTH = 10;
  private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  public static PathPattern of(String text) {
    return new PathPattern(text);
  }

  public boolean claims(String relativeName) {
    String[] wanted = text.split("/", -1);
    String[] found = relativeName.split("/", -1);
    boolean claims = wanted.length == found.length;
    for (int i = 0; claims && i < wanted.length; i++) {
      claims = fits(wanted[i], found[i]);
    }
    return claims;
  }

  /** Only the last star need ever take one character more. */
  private static boolean fits(String pattern, String name) {
    int p = 0;
    int n = 0;
    int afterStar = -1;
    int starEnds = 0;
    while (n < name.length() || p < pattern.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        afterStar = ++p;
        starEnds = n;
      } else if (p < pattern.length() && step(pattern, p, name, n) > 0) {
        n += step(pattern, p, name, n);
        p += pattern.startsWith(DATE, p) ? DATE.length() : 1;
      } else if (afterStar >= 0 && starEnds < name.length()) {
        n = ++starEnds;
        p = afterStar;
      } else {
        return false;
      }
    }
    return true;
  }

  /** How many characters of the name the next part of the pattern takes; 0 when it does not fit. */
  private static int step(String pattern, int p, String name, int n) {
    if (pattern.startsWith(DATE, p)) {
      int end = n + DATE_LENGTH;
      return end <= name.length() && ISO_DATE.matcher(name.substring(n, end)).matches()
          ? DATE_LENGTH
          : 0;
    }
    return n < name.length() && name.charAt(n) == pattern.charAt(p) ? 1 : 0;
  }
}
