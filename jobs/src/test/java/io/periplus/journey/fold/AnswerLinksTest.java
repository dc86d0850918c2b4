package io.periplus.journey.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnswerLinksTest {
  private static final FoldRules JULY = Company.on("2024-07-01T05:00:00Z");

  @Test
  void aReviewIsLinkedToItsOrdersEpisode() {
    String story =
        """
        2024-01-01T10:00 | order    | placed    | id=A order=A
        2024-01-02T10:00 | order    | placed    | id=B order=B
        2024-01-05T10:00 | delivery | delivered | id=box order=B delivered=2024-01-05T10:00
        2024-01-06T10:00 | survey   | csat      | id=r1 asks=order about=A score=2
        2024-01-07T10:00 | survey   | csat      | id=r2 asks=delivery about=box score=4
        """;

    assertEquals("r1 order A\nr2 order B", links(story));
    assertEquals(2.0, Story.episode(Story.fold(JULY, story), "A").felt().csat());
  }

  @Test
  void anAnswerAboutACallOrACaseSpeaksOfItsEpisode() {
    assertEquals(
        "r1 interaction call\nr2 case mail",
        links(
            """
            2024-01-01T10:00 | contact | inbound | id=call case=1
            2024-01-02T10:00 | contact | inbound | id=mail case=2 system=desk
            2024-01-03T10:00 | survey  | csat    | id=r1 asks=interaction about=call
            2024-01-03T11:00 | survey  | csat    | id=r2 asks=case about=desk:2
            """));
  }

  @Test
  void anAnswerThatNamesNothingSpeaksOfTheLastEpisodeLivedBeforeIt() {
    assertEquals(
        "r1 none -\nr2 last_episode A\nr3 last_episode call\nr4 none -",
        links(
            """
            2024-01-01T10:00 | survey  | nps     | id=r1
            2024-01-01T10:00 | order   | placed  | id=A order=A
            2024-01-02T10:00 | survey  | nps     | id=r2 asks=calendar
            2024-01-04T10:00 | contact | inbound | id=call
            2024-02-03T10:00 | survey  | nps     | id=r3
            2024-02-03T10:01 | survey  | nps     | id=r4
            """));
  }

  @Test
  void aLinkIsAmbiguousWhenTwoEpisodesEndedWithinADay() {
    CustomerJourney journey =
        Story.fold(
            JULY,
            """
            2024-01-01T10:00    | order    | placed    | id=A order=A
            2024-01-02T10:00    | contact  | inbound   | id=call
            2024-01-03T10:00    | survey   | nps       | id=r1
            2024-01-03T10:00:01 | delivery | delivered | order=A delivered=2024-01-03T10:00:01
            2024-01-04T10:00    | survey   | nps       | id=r2
            """);

    assertEquals(
        "true false",
        journey.links().stream()
            .map(l -> String.valueOf(l.isAmbiguous()))
            .collect(Collectors.joining(" ")));
  }

  @Test
  void anAnswerThatNamesWhatIsNotKnownIsNotGuessedAbout() {
    assertEquals(
        "r none -",
        links(
            """
            2024-01-01T10:00 | order  | placed | id=A order=A
            2024-01-02T10:00 | survey | csat   | id=r asks=order about=elsewhere
            """));
  }

  private static String links(String story) {
    return Story.fold(JULY, story).links().stream()
        .map(
            l ->
                "%s %s %s"
                    .formatted(l.answer().key(), l.rule(), l.episode() == null ? "-" : l.episode()))
        .collect(Collectors.joining("\n"));
  }
}
