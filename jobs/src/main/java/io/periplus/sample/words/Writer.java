package io.periplus.sample.words;

import io.periplus.sample.company.Draws;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One text while it is written. In a clause <code>{a/b/c}</code> stands for one of its forms, which
 * may hold others, and <code>&lt;name&gt;</code> for a clause of the slot {@code @name}.
 */
final class Writer {
  private static final String ACCENTED = "áéíóúãõâêôç¿¡ñ";
  private static final String PLAIN = "aeiouaoaeoc  n";

  private final Map<String, List<String>> clauses;
  private final String tongue;
  private final Draws draws;

  Writer(Map<String, List<String>> clauses, String tongue, Draws draws) {
    this.clauses = clauses;
    this.tongue = tongue;
    this.draws = draws.branch();
  }

  /** Praise or blame on a theme: a word or two, a sentence, or a story. */
  String comment(String theme, String mark) {
    return switch (draws.weighted(0.16, 0.30, 0.29, 0.25)) {
      case 0 -> one("short" + mark);
      case 1 -> sentence(one(theme + mark));
      case 2 -> twice(theme + mark);
      default -> story(theme + mark, mark);
    };
  }

  /** Praise with a reserve, or the other way round. */
  String mixed(String theme) {
    boolean praisesFirst = draws.chance(0.6);
    String first = one(theme + (praisesFirst ? "+" : "-"));
    String second = one((draws.chance(0.5) ? "general" : theme) + (praisesFirst ? "-" : "+"));
    return sentence(first + one("but") + lower(second));
  }

  String asking(String reason) {
    String text = draws.chance(0.6) ? one("greeting") : "";
    if (draws.chance(0.35)) {
      text += one("context") + ' ';
    }
    text += sentence(one(reason));
    return draws.chance(0.3) ? text + ' ' + one("please") : text;
  }

  /** One clause of a slot, its forms chosen. */
  String one(String slot) {
    return expanded(draws.one(of(slot)));
  }

  /** A sentence about the work, by somebody who does it. */
  String remark(String slot) {
    return sentence(one(slot));
  }

  private List<String> of(String slot) {
    List<String> of = clauses.get(tongue + ' ' + slot);
    if (of == null) {
      throw new IllegalStateException("No words for " + tongue + ' ' + slot);
    }
    return of;
  }

  /** The text as this person types. */
  String typed(String text, boolean isAngry) {
    String typed = text.strip();
    if (isAngry && draws.chance(0.2)) {
      typed = draws.chance(0.4) ? typed.toUpperCase(Locale.ROOT) : bare(typed) + "!!!";
    } else {
      typed =
          switch (draws.weighted(0.50, 0.17, 0.15, 0.08, 0.10)) {
            case 1 -> bare(typed).toLowerCase(Locale.ROOT);
            case 2 -> bare(typed);
            case 3 -> bare(typed) + "...";
            case 4 -> hurried(typed);
            default -> typed;
          };
    }
    return draws.chance(0.03) ? typed + ' ' + one(isAngry ? "sad" : "smile") : typed;
  }

  private String twice(String slot) {
    String first = one(slot);
    String second = one(slot);
    return first.equals(second) ? sentence(first) : sentence(first + one("and") + lower(second));
  }

  private String story(String slot, String mark) {
    StringBuilder text = new StringBuilder();
    if (draws.chance(0.65)) {
      text.append(sentence(one("context"))).append(' ');
    }
    text.append(sentence(one(slot)));
    if (draws.chance(0.5)) {
      text.append(' ').append(sentence(one("detail" + mark)));
    }
    if (draws.chance(0.6)) {
      text.append(' ').append(sentence(one("end" + mark)));
    }
    return text.toString();
  }

  private String expanded(String clause) {
    String text = clause;
    for (int close = text.indexOf('}'); close >= 0; close = text.indexOf('}')) {
      int open = text.lastIndexOf('{', close);
      String form = draws.one(List.of(text.substring(open + 1, close).split("/", -1)));
      text = text.substring(0, open) + form + text.substring(close + 1);
    }
    for (int close = text.indexOf('>'); close >= 0; close = text.indexOf('>')) {
      int open = text.lastIndexOf('<', close);
      String word = one('@' + text.substring(open + 1, close));
      text = text.substring(0, open) + word + text.substring(close + 1);
    }
    return text.replace('_', ' ');
  }

  /** Accents and half of the commas are lost, and a letter is doubled or dropped. */
  private String hurried(String text) {
    StringBuilder typed = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int place = ACCENTED.indexOf(c);
      char plain = place < 0 ? c : PLAIN.charAt(place);
      boolean isKept = plain != ' ' || c == ' ';
      if (isKept && (c != ',' || draws.chance(0.5))) {
        typed.append(plain);
      }
    }
    int slip = draws.whole(0, typed.length() - 1);
    if (Character.isLetter(typed.charAt(slip)) && slip > 0) {
      if (draws.chance(0.5)) {
        typed.deleteCharAt(slip);
      } else {
        typed.insert(slip, typed.charAt(slip));
      }
    }
    return typed.toString();
  }

  private static String bare(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static String sentence(String text) {
    String begun = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    char last = begun.charAt(begun.length() - 1);
    return last == '.' || last == '!' || last == '?' ? begun : begun + '.';
  }

  private static String lower(String text) {
    boolean isName = text.length() > 1 && Character.isUpperCase(text.charAt(1));
    return isName || text.startsWith("I ") || text.startsWith("I'")
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
