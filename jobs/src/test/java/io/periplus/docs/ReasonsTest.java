package io.periplus.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.ops.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every reason code is explained, in the page for people and to whoever asks for a row. */
class ReasonsTest {
  private static final Path HOME = Path.of(System.getProperty("periplus.home", ""));

  @Test
  void thePageOfSourcesSaysWhatTheProgramSays() throws IOException {
    Map<String, String> page = new TreeMap<>();
    Pattern.compile("(?m)^\\| ([A-Z_]+) \\| [a-z, ]+ \\| (.+) \\|$")
        .matcher(Files.readString(HOME.resolve("docs/sources.md")))
        .results()
        .forEach(line -> page.put(line.group(1), line.group(2)));
    assertEquals(page, new TreeMap<>(Reasons.ALL));
  }

  @Test
  void everyCodeThatARowOrAFileIsRefusedWithIsExplained() throws IOException {
    Set<String> unexplained = new TreeSet<>();
    Pattern told =
        Pattern.compile("(?:Refused|FileRefused|FileFault|setAside)\\(\\s*\"([A-Z_]+)\"");
    Path code = HOME.resolve("jobs/src/main/java/io/periplus/source");
    try (Stream<Path> files = Files.walk(code)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        told.matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1))
            .filter(reason -> !Reasons.ALL.containsKey(reason))
            .forEach(unexplained::add);
      }
    }
    assertEquals(Set.of(), unexplained);
  }
}
