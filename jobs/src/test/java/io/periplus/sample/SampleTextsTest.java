package io.periplus.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.sample.company.Draws;
import io.periplus.sample.words.Text;
import io.periplus.sample.words.Theme;
import io.periplus.sample.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What customers write, as somebody who reads fifty comments in a row would see it. */
class SampleTextsTest {
  private static final Path PAGE =
      Path.of(System.getProperty("periplus.home", "."), "docs/sample-company-texts.md");
  private static final Words WORDS = Words.inThreeLanguages();
  private static final List<Theme> THEMES =
      List.of(Theme.DELIVERY, Theme.DELIVERY, Theme.LATE, Theme.DAMAGE, Theme.CONTACT, Theme.WAIT);

  @Test
  void inFiftyCommentsOfALanguageHardlyAnySentenceComesBack() {
    for (String tongue : List.of("es", "en", "pt")) {
      Map<String, Integer> sentences = new HashMap<>();
      for (String text : fifty(tongue, 11)) {
        for (String sentence : text.toLowerCase(Locale.ROOT).split("[.!?]+", -1)) {
          if (sentence.strip().split(" ", -1).length >= 5) {
            sentences.merge(sentence.strip(), 1, Integer::sum);
          }
        }
      }
      long repeated = sentences.values().stream().filter(count -> count > 1).count();
      assertTrue(sentences.size() > 30, tongue + " " + sentences.size() + " sentences");
      assertTrue(repeated <= 3, tongue + " " + sentences);
    }
  }

  @Test
  void fiftyCommentsBeginInManyWaysAndHaveManyLengths() {
    for (String tongue : List.of("es", "en", "pt")) {
      Set<String> beginnings = new HashSet<>();
      Set<Integer> lengths = new HashSet<>();
      for (String text : fifty(tongue, 5)) {
        beginnings.add(text.toLowerCase(Locale.ROOT).split(" ", 3)[0]);
        lengths.add(text.split(" ", -1).length);
      }
      assertTrue(beginnings.size() >= 20, tongue + " " + beginnings);
      assertTrue(lengths.size() >= 14, tongue + " " + lengths);
    }
  }

  @Test
  void nothingOfTheRulesShows() {
    for (String tongue : List.of("es", "en", "pt")) {
      for (int seed = 0; seed < 20; seed++) {
        for (String text : fifty(tongue, seed)) {
          assertTrue(!text.matches("(?s).*[{}<>_/].*") && !text.isBlank(), text);
        }
      }
    }
  }

  @Test
  void aTextIsLabelledByWhatItIsAboutAndHowItFeels() {
    Set<String> emotions = new TreeSet<>();
    for (int i = 0; i < 200; i++) {
      Text angry = WORDS.about(Theme.LATE, -2.5, "es", Draws.of(3, i));
      assertEquals("late negative anger", told(angry));
      emotions.add(WORDS.about(Theme.CONTACT, i / 50.0 - 3, "pt", Draws.of(4, i)).emotion());
    }
    assertEquals(Set.of("anger", "frustration", "neutral", "gratitude"), emotions);
  }

  /** The page of the documents is what the generator writes, not what somebody wishes it wrote. */
  @Test
  void theSamplesOfThePageAreTheGeneratorsOwn() throws IOException {
    StringBuilder page = new StringBuilder("# What the customers of the sample company write\n\n");
    page.append("Drawn, not chosen, from the generator, with the labels that its truth carries.\n");
    Map.of("en", "English", "es", "Español", "pt", "Português").entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(tongue -> page.append(samples(tongue.getKey(), tongue.getValue())));
    if (System.getenv("PERIPLUS_WRITE_DOCS") != null) {
      Files.writeString(PAGE, page);
    }
    assertEquals(Files.readString(PAGE), page.toString());
  }

  private static String samples(String tongue, String name) {
    StringBuilder lines = new StringBuilder("\n## " + name + "\n\n");
    lines.append("| theme | polarity | emotion | text |\n| --- | --- | --- | --- |\n");
    for (int i = 0; i < 8; i++) {
      Draws draws = Draws.of(tongue.hashCode(), i);
      Text text = WORDS.about(draws.one(THEMES), draws.normal() - 0.4, tongue, draws);
      String label = told(text).replace(" ", " | ");
      String words = text.words().replaceAll("\\s+", " ").replace("|", "/");
      lines.append("| ").append(label).append(" | ").append(words).append(" |\n");
    }
    return lines.toString();
  }

  private static String told(Text text) {
    String theme = text.theme().name().toLowerCase(Locale.ROOT);
    return theme + ' ' + text.polarity() + ' ' + text.emotion();
  }

  private static List<String> fifty(String tongue, long seed) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Draws draws = Draws.of(seed, i);
      Theme theme = draws.one(THEMES);
      texts.add(WORDS.about(theme, draws.normal() - 0.4, tongue, draws).words());
    }
    return texts;
  }
}
