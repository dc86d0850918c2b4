package io.periplus.sample.words;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.periplus.sample.company.Draws;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What customers, agents and employees write in Spanish, English and Portuguese. A text is built of
 * clauses on its theme, each with many forms, some context and some consequence, and then typed as
 * people type: in a hurry, without accents, in anger.
 */
public final class Words {
  private final Map<String, List<String>> clauses;

  private Words(Map<String, List<String>> clauses) {
    this.clauses = clauses;
  }

  /** The words of the three languages, from {@code words-es.txt} and its sisters. */
  public static Words inThreeLanguages() {
    return new Words(
        List.of("es", "en", "pt").stream()
            .flatMap(Words::lines)
            .collect(groupingBy(line -> line.get(0), mapping(line -> line.get(1), toList()))));
  }

  /**
   * A comment on a theme.
   *
   * @param pleased latent points above the usual; near 0 praise and blame are mixed
   * @param tongue es, en or pt
   */
  public Text about(Theme theme, double pleased, String tongue, Draws draws) {
    if (theme == Theme.WORK) {
      return work(pleased >= 0, tongue, draws);
    }
    boolean isMixed = pleased > -0.8 && pleased < -0.1 && draws.chance(0.5);
    boolean isPleased = pleased >= -0.4;
    Writer writer = new Writer(clauses, tongue, draws);
    String words =
        isMixed ? writer.mixed(theme.slot()) : writer.comment(theme.slot(), isPleased ? "+" : "-");
    String polarity = isPleased ? "positive" : "negative";
    return new Text(
        writer.typed(words, pleased < -1.2),
        theme,
        isMixed ? "mixed" : polarity,
        isMixed ? "neutral" : emotion(theme, pleased));
  }

  private Text work(boolean isPleased, String tongue, Draws draws) {
    Writer writer = new Writer(clauses, tongue, draws);
    return new Text(
        writer.typed(writer.remark(isPleased ? "work+" : "work-"), false),
        Theme.WORK,
        isPleased ? "positive" : "negative",
        isPleased ? "trust" : "frustration");
  }

  /** What is asked at the beginning of a contact for a reason. */
  public Text asking(String reason, String tongue, Draws draws) {
    Writer writer = new Writer(clauses, tongue, draws);
    return new Text(
        writer.typed(writer.asking(reason), false), theme(reason), "neutral", "neutral");
  }

  /** The last line of a contact. */
  public Text closing(boolean isResolved, String tongue, Draws draws) {
    Writer writer = new Writer(clauses, tongue, draws);
    return new Text(
        writer.typed(writer.one(isResolved ? "thanks" : "unsolved"), false),
        Theme.CONTACT,
        isResolved ? "positive" : "negative",
        isResolved ? "gratitude" : "frustration");
  }

  /** An agent's answer. */
  public String replying(boolean isResolved, String tongue, Draws draws) {
    Writer writer = new Writer(clauses, tongue, draws);
    return writer.one("hello") + ' ' + writer.one(isResolved ? "solved" : "later");
  }

  /** An agent's note to a colleague. */
  public String noting(Draws draws) {
    return new Writer(clauses, "es", draws).one("note");
  }

  private static Theme theme(String reason) {
    return switch (reason) {
      case "where_is_my_order" -> Theme.LATE;
      case "damaged_item" -> Theme.DAMAGE;
      case "billing_question" -> Theme.BILLING;
      case "cancel_membership" -> Theme.PRICE;
      default -> Theme.PRODUCT;
    };
  }

  private static String emotion(Theme theme, double pleased) {
    if (pleased < -1.8) {
      return "anger";
    }
    if (pleased < -0.4) {
      return theme == Theme.DAMAGE || theme == Theme.GENERAL ? "sadness" : "frustration";
    }
    if (pleased < 0.3) {
      return "neutral";
    }
    return theme == Theme.CONTACT ? "gratitude" : "joy";
  }

  /** Clauses of a language as pairs of "tongue slot" and text. */
  private static Stream<List<String>> lines(String tongue) {
    try (InputStream in = Words.class.getResourceAsStream("words-" + tongue + ".txt")) {
      byte[] bytes = Objects.requireNonNull(in, tongue).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\|", 2))
          .map(cells -> List.of(tongue + ' ' + cells[0].strip(), cells[1].strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
