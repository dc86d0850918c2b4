package io.periplus.source;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * How a source writes values.
 *
 * @param amount numbers with decimals
 * @param timestamps patterns of instants, tried in order; {@code iso} is ISO 8601 with an offset
 * @param dates patterns of days, tried in order
 * @param trueWords texts that mean yes
 * @param falseWords texts that mean no
 * @param nullTexts cells that mean nothing was said, as delivered, before any trimming
 * @param clock where local times belong
 */
public record ValueForms(
    AmountForm amount,
    List<String> timestamps,
    List<String> dates,
    Set<String> trueWords,
    Set<String> falseWords,
    Set<String> nullTexts,
    Clock clock)
    implements Serializable {}
