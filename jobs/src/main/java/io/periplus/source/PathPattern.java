package io.periplus.source;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * Which files belong to a dataset: a path below the source's folder in which {@code *} stands for
 * anything within one name and <code>{date}</code> for an ISO date.
 *
 * @param text as the source writes it
 * @param regex the same for the machine
 */
public record PathPattern(String text, Pattern regex) implements Serializable {
  private static final String DATE = "{date}";

  public static PathPattern of(String text) {
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith(DATE, at)) {
        regex.append("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        at += DATE.length();
      } else if (text.charAt(at) == '*') {
        regex.append("[^/]*");
        at++;
      } else {
        regex.append(Pattern.quote(text.substring(at, at + 1)));
        at++;
      }
    }
    return new PathPattern(text, Pattern.compile(regex.toString()));
  }

  public boolean claims(String relativeName) {
    return regex.matcher(relativeName).matches();
  }
}
