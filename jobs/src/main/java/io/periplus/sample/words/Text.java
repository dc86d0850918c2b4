package io.periplus.sample.words;

/**
 * What somebody wrote, with what it carries.
 *
 * @param theme what it is about
 * @param polarity positive, negative or mixed; neutral for a question
 * @param emotion anger, frustration, sadness, joy, gratitude, trust or neutral
 */
public record Text(String words, Theme theme, String polarity, String emotion) {}
