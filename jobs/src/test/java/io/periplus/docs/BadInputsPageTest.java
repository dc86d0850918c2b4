package io.periplus.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.testkit.BadInput;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** The page of bad inputs says what the tests show: no more, no less. */
class BadInputsPageTest {
  private static final Path HOME = Path.of(System.getProperty("periplus.home", ""));
  private static final Path PAGE = HOME.resolve("docs/bad-inputs.md");

  /** How many rows the matrix has in each group, and what the group is called. */
  private static final Map<String, Group> GROUPS =
      new TreeMap<>(
          Map.of(
              "F", new Group(28, "Files"),
              "D", new Group(26, "Rows"),
              "C", new Group(12, "Settings"),
              "V", new Group(16, "Environment"),
              "T", new Group(8, "Timing"),
              "A", new Group(12, "Attacks")));

  @Test
  void thePageIsWhatTheTestsShow() throws IOException {
    String page = page();
    if (Boolean.getBoolean("periplus.write")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(
        page,
        Files.readString(PAGE),
        "write it anew: mvn test -Dtest=" + name() + " -Dperiplus.write=true");
  }

  @Test
  void everyRowOfTheMatrixIsShownByATestOrSaysWhyNot() {
    Set<String> shown = new TreeSet<>();
    lines().forEach(line -> shown.add(line.row().id()));
    Set<String> both = new TreeSet<>(shown);
    both.retainAll(NotShown.ROWS.keySet());
    assertEquals(Set.of(), both, "shown by a test, and still listed as not shown");
    Set<String> told = new TreeSet<>(shown);
    told.addAll(NotShown.ROWS.keySet());
    told.addAll(NotShown.IN_PYTHON.keySet());
    assertEquals(matrix(), told);
  }

  @Test
  void thePythonTestsThatThePageNamesExist() throws IOException {
    for (List<String> row : NotShown.IN_PYTHON.values()) {
      String tests = Files.readString(HOME.resolve(row.get(3)));
      assertTrue(tests.contains("def " + row.get(4) + "("), row.get(4));
    }
  }

  @Test
  void everyLineIsShownByATest() {
    lines()
        .forEach(
            line ->
                assertTrue(
                    line.method().isAnnotationPresent(Test.class), line.method().toString()));
  }

  private static String name() {
    return BadInputsPageTest.class.getSimpleName();
  }

  private static Set<String> matrix() {
    Set<String> ids = new TreeSet<>();
    GROUPS.forEach(
        (letter, group) ->
            IntStream.rangeClosed(1, group.rows())
                .forEach(n -> ids.add("%s%02d".formatted(letter, n))));
    return ids;
  }

  private static List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Class<?> test :
        ReflectionSupport.findAllClassesInPackage("io.periplus", c -> true, n -> true)) {
      for (Method method : test.getDeclaredMethods()) {
        Stream.of(method.getAnnotationsByType(BadInput.class))
            .forEach(row -> lines.add(new Line(row, method)));
      }
    }
    lines.sort(
        Comparator.comparing((Line line) -> line.row().id())
            .thenComparing(line -> line.method().getDeclaringClass().getSimpleName())
            .thenComparing(line -> line.row().given()));
    return lines;
  }

  private static String page() {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    List<Line> lines = lines();
    for (String letter : List.of("F", "D", "C", "V", "T", "A")) {
      page.append("\n## ").append(GROUPS.get(letter).title()).append("\n\n");
      page.append(
          "| row | what comes in | what becomes of it | code | test |\n|---|---|---|---|---|\n");
      lines.stream()
          .filter(line -> line.row().id().startsWith(letter))
          .forEach(line -> page.append(line.text()));
    }
    page.append(
        """

        ## Shown by tests in Python

        | row | what comes in | what becomes of it | code | test |
        |---|---|---|---|---|
        """);
    NotShown.IN_PYTHON.forEach(
        (id, row) ->
            page.append(
                "| %s | %s | %s | %s | `%s` in %s |\n"
                    .formatted(id, row.get(0), row.get(1), row.get(2), row.get(4), row.get(3))));
    page.append(
        "\n## Not shown by a test of this build\n\n| row | what it is | why |\n|---|---|---|\n");
    NotShown.ROWS.forEach(
        (id, why) -> page.append("| %s | %s |\n".formatted(id, String.join(" | ", why))));
    return page.toString();
  }

  private static final String INTRODUCTION =
      """
      # Bad inputs

      What can be wrong with what Periplus is given, and what it does. Every line is shown by the test at its end: the page is written from the tests, and a test compares the two. A row of the matrix may have several lines.

      A *refused file* gives no row: it stands in `ops.quarantine_file`. A row *set aside* stands in `ops.quarantine` with its reason; the rest of its file goes on, up to the budget of its source. `./periplus quarantine` lists and explains both and reads them again after a fix. PER codes are explained in the [runbook](runbook.md), reason codes in [sources](sources.md).
      """;

  private record Group(int rows, String title) {}

  private record Line(BadInput row, Method method) {
    String text() {
      return "| %s | %s | %s | %s | %s |\n"
          .formatted(
              row.id(),
              cell(row.given()),
              cell(row.then()),
              String.join(", ", row.code()),
              method.getDeclaringClass().getSimpleName());
    }

    private static String cell(String text) {
      return text.replace("|", "\\|");
    }
  }
}
