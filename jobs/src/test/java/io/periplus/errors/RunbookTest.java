package io.periplus.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunbookTest {
  private static final Path HOME = Path.of(System.getProperty("periplus.home"));

  @Test
  void everyCodeThatIsToldIsExplainedAndNoOther() throws IOException {
    String runbook = Files.readString(HOME.resolve("docs/runbook.md"));
    assertEquals(codes("(?m)^## (PER-\\d{4})", runbook), told());
  }

  /** The codes in the program and in its launcher. */
  private static Set<String> told() throws IOException {
    Set<String> told = codes("(PER-\\d{4})", Files.readString(HOME.resolve("periplus")));
    try (Stream<Path> files = Files.walk(HOME.resolve("jobs/src/main/java/io/periplus"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        told.addAll(codes("\"(PER-\\d{4})", Files.readString(file)));
      }
    }
    return told;
  }

  private static Set<String> codes(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult m) -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
