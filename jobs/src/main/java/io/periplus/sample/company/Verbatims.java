package io.periplus.sample.company;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What customers write: an opening, the matter, an ending; each may be left out but the matter. */
public final class Verbatims {
  private final Map<String, List<String>> phrases;

  private Verbatims(Map<String, List<String>> phrases) {
    this.phrases = phrases;
  }

  public static Verbatims inThreeLanguages() {
    Function<List<String>, String> key = cells -> cells.get(0) + ' ' + cells.get(1);
    return new Verbatims(
        Resource.lines("verbatims.txt")
            .collect(
                Collectors.groupingBy(
                    key, Collectors.mapping(cells -> cells.get(2), Collectors.toList()))));
  }

  /** A comment on a theme, pleased or not, in es, en or pt. */
  public String about(String theme, boolean isPleased, String tongue, Draws draws) {
    String mark = isPleased ? "+" : "-";
    StringBuilder text = new StringBuilder();
    if (draws.chance(0.35)) {
      text.append(phrase(tongue, "open" + mark, draws)).append(' ');
    }
    text.append(phrase(tongue, theme + mark, draws));
    if (!theme.equals("general") && draws.chance(0.2)) {
      text.append(' ').append(phrase(tongue, "general" + mark, draws));
    }
    if (draws.chance(0.3)) {
      text.append(' ').append(phrase(tongue, "end" + mark, draws));
    }
    return typed(text.toString(), draws);
  }

  private String phrase(String tongue, String slot, Draws draws) {
    return draws.one(phrases.getOrDefault(tongue + ' ' + slot, List.of("...")));
  }

  /** Some write without capitals, without the last stop, or in anger. */
  private static String typed(String text, Draws draws) {
    return switch (draws.weighted(0.68, 0.14, 0.14, 0.04)) {
      case 1 -> text.toLowerCase(Locale.ROOT);
      case 2 -> text.substring(0, text.length() - 1);
      case 3 -> text.substring(0, text.length() - 1) + "!!";
      default -> text;
    };
  }
}
