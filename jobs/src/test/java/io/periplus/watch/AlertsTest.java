package io.periplus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.config.Operations;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told what, once. */
class AlertsTest {
  private static final String AGAIN = "./periplus night --conf shop.conf --date DATE";
  private static final AlertRules RULES =
      new AlertRules(AGAIN, ZoneId.of("America/Lima"), LocalTime.of(7, 0));
  private static final Alert ALERT =
      new Alert("PER-2001", "page", "PER-2001", "it stopped", AGAIN, "2024-03-01", "2024-03-01");

  @TempDir private Path folder;

  @Test
  void aNightThatStoppedPagesWithItsCodeAndTheNextCommand() {
    NightSummary night = Nights.stopped("2024-03-01", "PER-2001", "gold.x was not written", "gold");
    Alert first = RULES.of(night, List.of()).get(0);
    assertEquals("page", first.severity());
    assertEquals("PER-2001", first.code());
    assertEquals(
        "the night of 2024-03-01 stopped in stage gold: gold.x was not written", first.text());
    assertEquals(AGAIN, first.next());
  }

  @Test
  void aReasonThatWasNeverSeenIsToldAndAKnownOneIsNot() {
    List<NightSummary> earlier = List.of(Nights.published("2024-03-01", "KEY"));
    assertEquals(List.of("LATE"), codes(Nights.published("2024-03-02", "KEY"), earlier));
    assertEquals(List.of("LATE", "SIGN"), codes(Nights.published("2024-03-02", "SIGN"), earlier));
  }

  @Test
  void whatIsMissingAndWhatIsUnusualIsToldInTheMorning() {
    NightSummary night = Nights.degraded("2024-03-01", "SOURCE_MISSING desk");
    assertEquals(List.of("DEGRADED", "LATE"), codes(night, List.of()));
  }

  @Test
  void theSameThingIsToldOnceAndItsEndToo() {
    Map<String, Alert> open = new HashMap<>();
    NightSummary first = Nights.stopped("2024-03-01", "PER-2001", "x", "gold");
    assertEquals(2, AlertRules.toSend(RULES.of(first, List.of()), open, first.day()).size());
    NightSummary second = Nights.stopped("2024-03-02", "PER-2001", "x", "gold");
    assertEquals(List.of(), AlertRules.toSend(RULES.of(second, List.of()), open, second.day()));
    assertEquals("2024-03-01", open.get("PER-2001").firstDay());
    NightSummary third = Nights.published("2024-03-03", "KEY");
    List<Alert> sent = AlertRules.toSend(RULES.of(third, List.of()), open, third.day());
    assertEquals(List.of("clear"), sent.stream().map(Alert::severity).toList());
    assertTrue(sent.get(0).text().startsWith("over: the night of 2024-03-02"));
  }

  @Test
  void withoutAHookNothingIsSent() {
    assertEquals(Optional.empty(), new AlertHook(Operations.QUIET).send(ALERT));
  }

  @Test
  void aCommandGetsTheAlertOnItsInputAndNoSecretOfOurs() throws IOException {
    Path seen = folder.resolve("seen");
    Path script = folder.resolve("page.sh");
    Files.writeString(script, "cat > '" + seen + "'; env >> '" + seen + "'\n");
    Optional<String> problem = new AlertHook(hook(List.of("sh", script.toString()))).send(ALERT);
    assertEquals(Optional.empty(), problem);
    String text = Files.readString(seen);
    assertTrue(text.startsWith("{\"code\":\"PER-2001\""), text);
    assertTrue(
        text.lines().skip(1).allMatch(l -> l.matches("(PATH|HOME|LANG|PWD|SHLVL|_)=.*|\\}.*")),
        text);
  }

  @Test
  void aCommandThatFailsIsToldAndFailsNothing() {
    String problem = new AlertHook(hook(List.of("false"))).send(ALERT).orElseThrow();
    assertEquals("alert PER-2001 was not sent: the command ended with 1", problem);
    assertTrue(new AlertHook(hook(List.of("/no/such/program"))).send(ALERT).isPresent());
  }

  @Test
  void anAddressMustBeHttpsToANamedHostAndIsNeverShown() throws IOException {
    assertEquals("/x/secret-path", address("https://hooks.example.org/x/secret-path\n").getPath());
    for (String refused :
        List.of(
            "http://hooks.example.org/secret-path",
            "https://evil.example.net/secret-path",
            "https://user:pw@hooks.example.org/secret-path",
            "https://hooks.example.org.evil.net/secret-path",
            "file:///etc/secret-path",
            "secret path with blanks")) {
      IOException told = assertThrows(IOException.class, () -> address(refused), refused);
      assertFalse(String.valueOf(told.getMessage()).contains("secret"), told.getMessage());
    }
  }

  private URI address(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("webhook"), text);
    Operations posting =
        new Operations(
            LocalTime.NOON,
            "",
            BigDecimal.ZERO,
            0.1,
            List.of(),
            file.toString(),
            List.of("hooks.example.org"));
    return new AlertHook(posting).address();
  }

  private static Operations hook(List<String> command) {
    return new Operations(LocalTime.NOON, "", BigDecimal.ZERO, 0.1, command, "", List.of());
  }

  private static List<String> codes(NightSummary night, List<NightSummary> earlier) {
    return RULES.of(night, earlier).stream().map(Alert::code).toList();
  }
}
