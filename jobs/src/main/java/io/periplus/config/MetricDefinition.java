package io.periplus.config;

/**
 * How answers to one question become a score.
 *
 * @param code nps, csat, ces, trust, ...
 * @param formula {@code net} (top less bottom, in points), {@code top} (share) or {@code mean}
 * @param scaleMin lowest answer
 * @param scaleMax highest answer
 * @param topMin lowest answer of the favourable end
 * @param topMax highest answer of the favourable end
 * @param bottomMin lowest answer of the unfavourable end
 * @param bottomMax highest answer of the unfavourable end
 * @param higherIsBetter whether a high answer is a good one
 * @param isSatisfaction whether the company calls this one satisfaction
 */
public record MetricDefinition(
    String code,
    String formula,
    int scaleMin,
    int scaleMax,
    double topMin,
    double topMax,
    double bottomMin,
    double bottomMax,
    boolean higherIsBetter,
    boolean isSatisfaction,
    Label label) {}
