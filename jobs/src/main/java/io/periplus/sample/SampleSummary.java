package io.periplus.sample;

import java.util.SortedMap;

/**
 * What was written.
 *
 * @param rows rows by landing table over all months, with repeated and bad ones
 * @param truth what was planted, also in {@code truth.json}
 */
public record SampleSummary(SortedMap<String, Long> rows, SampleTruth truth) {}
