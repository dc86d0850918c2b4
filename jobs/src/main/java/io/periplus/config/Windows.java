package io.periplus.config;

/**
 * How long things are waited for, in days.
 *
 * @param episodeGap contacts of one reason group at most this far apart are one episode
 * @param episodeMaxSpan an episode is cut after this
 * @param fcr a contact without another of its reason group for this long resolved the matter
 * @param revenueAfter revenue this long after an episode is booked to its window
 * @param surveyLookback an answer without a named event is linked to what happened at most this
 *     long before
 * @param churnHorizon a customer who buys nothing for this long is lost
 */
public record Windows(
    int episodeGap,
    int episodeMaxSpan,
    int fcr,
    int revenueAfter,
    int surveyLookback,
    int churnHorizon) {}
