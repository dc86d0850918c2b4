package io.periplus.config;

import java.util.List;

/** The journey as the company designed it. */
public record Journey(
    List<JourneyStage> stages,
    List<Touchpoint> touchpoints,
    List<Component> components,
    List<Channel> channels,
    List<Reason> reasons,
    List<RootCause> rootCauses,
    List<Segment> segments) {

  /** A declared phase; its position is its place in the list, from 1. */
  public record JourneyStage(String code, Label label) {}

  /**
   * A place where customer and company meet.
   *
   * @param matches an event belongs here when it satisfies any of these; the first touchpoint that
   *     matches wins
   */
  public record Touchpoint(String code, String stage, Label label, List<EventMatch> matches) {}

  /**
   * Which events are meant; an empty text matches everything.
   *
   * @param kind event kind of {@code fact_journey_event}: order, payment, delivery, contact, ...
   * @param channel channel code
   * @param detail what the source says of it: a web event's name, a payment's status, a survey's
   *     metric
   */
  public record EventMatch(String kind, String channel, String detail) {}

  /**
   * The smallest piece of the journey whose effect is estimated.
   *
   * @param kind operational, rating, theme or upstream
   * @param measure what is measured of it, a code of {@code io.periplus.journey.fold.Measure}
   * @param unit what one unit is, in words
   * @param unitChange change for which an effect is stated
   */
  public record Component(
      String code,
      String touchpoint,
      String kind,
      String measure,
      String unit,
      double unitChange,
      boolean higherIsBetter,
      Label label) {}

  /**
   * A medium.
   *
   * @param kind contact, sales, marketing or survey
   */
  public record Channel(
      String code, String kind, boolean isHuman, boolean isDigital, Label label) {}

  /**
   * Why customers write or call.
   *
   * @param source source system, {@code *} for all
   * @param group reasons that count as the same problem
   * @param gapDays contacts of one group at most this far apart are one episode
   * @param fcrWindowDays a contact without another of its group for this long resolved the matter
   */
  public record Reason(
      String source,
      String code,
      String group,
      boolean isComplaint,
      int gapDays,
      int fcrWindowDays,
      String rootCause,
      Label label) {}

  /** A cause upstream of contacts; {@code parent} is empty at the top of the tree. */
  public record RootCause(String code, String parent, String owner, Label label) {}

  /**
   * A named group of customers of the primary scheme, exclusive and complete: the first that
   * matches wins, and the last matches all.
   *
   * @param field customer attribute that decides: segment, region, country, status; empty matches
   *     all
   * @param values values of it that belong here
   */
  public record Segment(String code, String field, List<String> values, Label label) {}
}
