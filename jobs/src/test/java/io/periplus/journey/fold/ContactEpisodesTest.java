package io.periplus.journey.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ContactEpisodesTest {
  private static final FoldRules JULY = Company.on("2024-07-01T05:00:00Z");

  @Test
  void twoContactsOfOneCaseAreOneEpisodeAcrossChannels() {
    CustomerJourney journey =
        Story.fold(
            JULY,
            """
            2024-01-01T10:00 | contact | inbound | id=call case=7 channel=phone reason=late
            2024-01-20T10:00 | contact | inbound | id=chat case=7 channel=chat  reason=bill
            """);

    assertEquals("call: call chat", Story.episodes(journey));
    CustomerJourney.Episode episode = Story.episode(journey, "call");
    assertEquals(1, episode.effort().channelSwitches());
    assertEquals(2, episode.effort().channels());
    assertEquals("phone", episode.firstChannel());
    assertEquals("chat", episode.lastChannel());
    assertEquals("late", episode.reason());
    assertTrue(episode.state().isComplaint());
  }

  @Test
  void aContactThatContinuesAnotherIsOfItsEpisode() {
    assertEquals(
        "call: call callback second",
        Story.episodes(
            Story.fold(
                JULY,
                """
                2024-01-01T10:00 | contact | inbound  | id=call
                2024-01-20T10:00 | contact | outbound | id=callback chain=shop:call
                2024-02-20T10:00 | contact | inbound  | id=second chain=callback
                """)));
  }

  @Test
  void aCaseOfAnotherSourceIsNamedWithItsSource() {
    assertEquals(
        "mail: mail call",
        Story.episodes(
            Story.fold(
                JULY,
                """
                2024-01-01T10:00 | contact | inbound | id=mail system=desk case=7
                2024-01-20T10:00 | contact | inbound | id=call system=pbx case=desk:7
                """)));
  }

  @Test
  void contactsOfDifferentReasonGroupsAreTwoEpisodes() {
    assertEquals(
        """
        e1: e1 e3
        e2: e2""",
        Story.episodes(
            Story.fold(
                JULY,
                """
                2024-01-01T10:00 | contact | inbound | reason=late
                2024-01-01T11:00 | contact | inbound | reason=bill
                2024-01-01T12:00 | contact | inbound | reason=where
                """)));
  }

  @Test
  void contactsWithoutAReasonShareNothing() {
    assertEquals(
        "e1: e1\ne2: e2",
        Story.episodes(
            Story.fold(
                JULY,
                """
                2024-01-01T10:00 | contact | inbound |
                2024-01-01T10:30 | contact | inbound |
                """)));
  }

  @Test
  void aReasonThatTheCompanyDidNotListStandsForItself() {
    assertEquals(
        "e1: e1 e3\ne2: e2",
        Story.episodes(
            Story.fold(
                JULY,
                """
                2024-01-01T10:00 | contact | inbound | reason=odd
                2024-01-01T10:30 | contact | inbound | reason=late
                2024-01-01T11:00 | contact | inbound | reason=odd
                """)));
  }

  @Test
  void theGapRunsFromTheEndOfOneContactToTheStartOfTheNextAndItsLastInstantBelongs() {
    assertEquals(
        "e1: e1 e2\ne3: e3",
        Story.episodes(
            Story.fold(
                JULY,
                """
                2024-01-01T10:00    | contact | inbound | reason=late seconds=3600
                2024-01-08T11:00    | contact | inbound | reason=late
                2024-01-15T11:00:01 | contact | inbound | reason=late
                """)));
  }

  @Test
  void aLongContactHoldsItsGroupTogetherAfterAShortOne() {
    assertEquals(
        "e1: e1 e2 e3",
        Story.episodes(
            Story.fold(
                JULY,
                """
                2024-01-01T10:00 | contact | inbound | reason=late seconds=864000
                2024-01-02T10:00 | contact | inbound | reason=late
                2024-01-18T09:00 | contact | inbound | reason=late
                """)));
  }

  @Test
  void aCaseThatJoinsTwoChainsMakesThemOne() {
    assertEquals(
        "call: call mail both",
        Story.episodes(
            Story.fold(
                JULY,
                """
                2024-01-01T10:00 | contact | inbound | id=call reason=late
                2024-01-02T10:00 | contact | inbound | id=mail reason=bill case=7
                2024-01-03T10:00 | contact | inbound | id=both chain=call case=7
                """)));
  }

  @Test
  void aChainThatGrowsTooOldIsCutAndTheNextPieceNamesTheOneBefore() {
    CustomerJourney journey =
        Story.fold(
            JULY,
            """
            2024-01-01T10:00 | contact | inbound | case=7
            2024-03-01T10:00 | contact | inbound | case=7
            2024-03-02T10:00 | contact | inbound | case=7
            """);

    assertEquals("e1: e1 e2\ne3: e3", Story.episodes(journey));
    assertNull(Story.episode(journey, "e1").continues());
    assertEquals("e1", Story.episode(journey, "e3").continues());
    assertFalse(Story.episode(journey, "e3").state().fcrEligible());
  }

  @Test
  void onlyWhatTheCustomerBeganIsAContact() {
    CustomerJourney.Effort effort =
        Story.episode(
                Story.fold(
                    JULY,
                    """
                    2024-01-01T10:00 | contact | inbound  | case=7 seconds=60 wait=20 transfers=1
                    2024-01-01T11:00 | contact | outbound | case=7 seconds=30 transfers=1
                    2024-01-01T12:00 | contact | inbound  | case=7 seconds=10 reidentified=2
                    """),
                "e1")
            .effort();

    assertEquals(new CustomerJourney.Effort(2, 3, 2, 1, 0, 2, 0, 20, 100), effort);
  }

  @Test
  void theFirstContactResolvedWhenNoneFollowedWithinTheWindow() {
    CustomerJourney journey =
        Story.fold(
            JULY,
            """
            2024-01-01T10:00    | contact | inbound | id=alone reason=late seconds=60
            2024-02-01T10:00    | contact | inbound | id=again case=7 seconds=60
            2024-02-08T10:01    | contact | inbound | case=7
            2024-03-01T10:00    | contact | inbound | id=later case=8 seconds=60
            2024-03-08T10:01:01 | contact | inbound | case=8
            """);

    assertTrue(Story.episode(journey, "alone").state().fcr());
    assertFalse(Story.episode(journey, "again").state().fcr());
    assertTrue(Story.episode(journey, "later").state().fcr());
  }

  @Test
  void anEpisodeIsJudgedOnlyOnceItsWindowIsOver() {
    String story = "2024-06-24T05:00 | contact | inbound | reason=late";

    CustomerJourney.State young = Story.episode(Story.fold(JULY, story), "e1").state();
    CustomerJourney.State old =
        Story.episode(Story.fold(Company.on("2024-07-01T05:00:01Z"), story), "e1").state();

    assertFalse(young.isMature() || young.fcrEligible() || young.fcr());
    assertTrue(old.isMature() && old.fcrEligible() && old.fcr());
  }

  @Test
  void anEpisodeIsGivenUpWhenEveryContactOfItWasAbandoned() {
    CustomerJourney journey =
        Story.fold(
            JULY,
            """
            2024-01-01T10:00 | contact | inbound | id=gone reason=late abandoned=yes
            2024-01-02T10:00 | contact | inbound | reason=late abandoned=yes
            2024-03-01T10:00 | contact | inbound | id=served reason=late abandoned=yes
            2024-03-02T10:00 | contact | inbound | reason=late
            """);

    assertTrue(Story.episode(journey, "gone").state().isGivenUp());
    assertFalse(Story.episode(journey, "served").state().isGivenUp());
  }
}
