package io.periplus.job;

/**
 * One table that a job made.
 *
 * @param stage part of the night
 * @param table layer and name
 * @param rows rows kept
 * @param setAside rows that broke a rule and went to quarantine
 * @param isChanged whether the content differs from the last release's; an unchanged table gets no
 *     commit
 * @param version Delta version that holds the rows
 * @param seconds time it took
 */
public record Step(
    Stage stage,
    String table,
    long rows,
    long setAside,
    boolean isChanged,
    long version,
    double seconds) {}
